/** Minutes since midnight on the wall. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Something in the week that can be pressed. */
export interface GridItem extends Span {
  readonly id: string;
  readonly kind: 'session' | 'opening';
  readonly title: string;
  readonly note: string;
  /** The whole of it in words, with its day. */
  readonly label: string;
}

export interface GridDay {
  readonly date: string;
  readonly weekday: string;
  readonly number: string;
  readonly isToday: boolean;
  /** The minute it is now, on the day it is. */
  readonly now: number | null;
  readonly closed: readonly Span[];
  /** In the order of the day. */
  readonly items: readonly GridItem[];
}
