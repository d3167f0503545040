/** A growing list of whole numbers in flat memory. */
export class NumberList {
  private items = new Int32Array(1024);
  length = 0;

  push(item: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = item;
  }

  toArray(): Int32Array {
    return this.items.slice(0, this.length);
  }
}
