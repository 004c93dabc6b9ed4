import { Component } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, RouterOutlet } from '@angular/router';

@Component({ template: '<h1>Nothing</h1>' })
class Nothing {}

@Component({ selector: 'app-root', imports: [RouterOutlet], template: '<router-outlet />' })
class App {}

await bootstrapApplication(App, {
  providers: [provideRouter([{ path: '**', component: Nothing }])],
});
