import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { injectErrorOf } from '../../client/error-of.ts';
import { placeOf } from '../../times/zoned-times.ts';

/** Time zones by place, grouped by continent; a zone this browser does not list stays choosable. */
@Component({
  selector: 'app-zone-field',
  imports: [Control, Field, FormField],
  template: `<ck-field [label]="label()" [hint]="hint()" [error]="errorOf(zoneField())">
    <select ckControl [formField]="zoneField()">
      @for (group of groups(); track group.region) {
        <optgroup [label]="group.region">
          @for (zone of group.zones; track zone.name) {
            <option [value]="zone.name">{{ zone.place }}</option>
          }
        </optgroup>
      }
    </select>
  </ck-field>`,
})
export class ZoneField {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly zoneField = input.required<FieldTree<string>>();
  protected readonly errorOf = injectErrorOf();

  protected readonly groups = computed(() => {
    const names = new Set([...Intl.supportedValuesOf('timeZone'), this.zoneField()().value()]);
    const regions = Map.groupBy([...names].sort(), (name) => name.split('/')[0] ?? name);
    return [...regions].map(([region, zones]) => ({
      region,
      zones: zones.map((name) => ({ name, place: placeWithin(name) })),
    }));
  });
}

/** `America/Argentina/Salta` is told apart from its neighbours as "Argentina, Salta". */
function placeWithin(zone: string): string {
  return zone.split('/').slice(1).map(placeOf).join(', ') || zone;
}
