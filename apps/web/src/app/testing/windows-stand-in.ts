import { Service } from '@angular/core';
import { type Notice, OtherWindows } from '../shell/presence/other-windows.ts';

/** The other windows of the browser: remembers what they were told, and speaks for them. */
@Service()
export class WindowsStandIn extends OtherWindows {
  readonly told: Notice[] = [];
  private hear: (notice: Notice) => void = () => undefined;

  override tell(notice: Notice): void {
    this.told.push(notice);
  }

  override listen(hear: (notice: Notice) => void): void {
    this.hear = hear;
  }

  say(notice: Notice): void {
    this.hear(notice);
  }
}
