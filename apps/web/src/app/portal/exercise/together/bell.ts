import { DOCUMENT, inject, Service } from '@angular/core';

const seconds = 1000;
/** Two tones of a small bowl, in hertz, the higher one fainter. */
const tones = [
  [440, 0.12],
  [1188, 0.03],
] as const;
const fading = 3;

/**
 * A soft bell, made on the spot. It is set in advance, so that it rings though the screen is locked
 * and no timer of the page runs; a browser without sound stays silent.
 */
@Service()
export class Bell {
  private readonly page = inject(DOCUMENT).defaultView;
  private sound: AudioContext | undefined;
  private set: OscillatorNode[] = [];

  /** To be called while a button is pressed: browsers let no page sound before. */
  wake(): void {
    if (!this.page || !('AudioContext' in this.page)) return;
    this.sound ??= new AudioContext();
    void this.sound.resume();
  }

  /** Rings at each of these, in milliseconds from now, and at nothing that was set before. */
  ringIn(waits: readonly number[]): void {
    for (const tone of this.set) tone.stop();
    const { sound } = this;
    this.set = sound
      ? waits.flatMap((wait) => this.strike(sound, sound.currentTime + wait / seconds))
      : [];
  }

  private strike(sound: AudioContext, at: number): OscillatorNode[] {
    return tones.map(([frequency, loudness]) => {
      const tone = new OscillatorNode(sound, { frequency });
      const volume = new GainNode(sound, { gain: 0 });
      volume.gain.setValueAtTime(0, at);
      volume.gain.linearRampToValueAtTime(loudness, at + 0.03);
      volume.gain.exponentialRampToValueAtTime(0.0001, at + fading);
      tone.connect(volume).connect(sound.destination);
      tone.start(at);
      tone.stop(at + fading);
      return tone;
    });
  }
}
