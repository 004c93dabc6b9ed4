import { DefaultUrlSerializer, type UrlTree } from '@angular/router';

/**
 * An address that cannot be decoded, cut off within a letter perhaps, is taken letter by letter: its
 * page opens and says that it leads nowhere.
 */
export class LegibleAddresses extends DefaultUrlSerializer {
  override parse(url: string): UrlTree {
    try {
      return super.parse(url);
    } catch (refusal) {
      if (refusal instanceof URIError) return super.parse(url.replaceAll('%', '%25'));
      throw refusal;
    }
  }
}
