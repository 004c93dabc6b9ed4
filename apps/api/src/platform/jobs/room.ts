/** Lets in only so many at once; who comes first goes in first. */
export class Room {
  private readonly waiting: { readonly size: number; readonly goIn: () => void }[] = [];

  constructor(private free: number) {}

  /** Does `work` as soon as there is room for this many. */
  async with<T>(size: number, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((goIn) => {
      this.waiting.push({ size, goIn });
      this.letIn();
    });
    try {
      return await work();
    } finally {
      this.free += size;
      this.letIn();
    }
  }

  private letIn(): void {
    for (let next = this.waiting[0]; next && next.size <= this.free; next = this.waiting[0]) {
      this.waiting.shift();
      this.free -= next.size;
      next.goIn();
    }
  }
}
