/** JSON-RPC over the two ends of a worker, the same in Node and in the browser; file bytes travel without being copied. */
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-jsonrpc';

/** What both ends of a worker have in common on every platform. */
export interface WorkerPort {
  post(message: unknown, transfer: readonly ArrayBuffer[]): void;
  /** Called once, before any message can have come. */
  listen(listener: (message: unknown) => void): void;
}

export function portReader(port: WorkerPort): MessageReader {
  return new PortReader(port);
}

export function portWriter(port: WorkerPort): MessageWriter {
  return new PortWriter(port);
}

class PortReader extends AbstractMessageReader {
  constructor(private readonly port: WorkerPort) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    this.port.listen(message => callback(message as Message));
    return { dispose: () => {} };
  }
}

class PortWriter extends AbstractMessageWriter {
  constructor(private readonly port: WorkerPort) {
    super();
  }

  async write(message: Message): Promise<void> {
    this.port.post(message, [...ownBuffers(message)]);
  }

  end(): void {}
}

/** The buffers of a message that nobody else looks at: a view on part of a buffer (Node's pool) is copied instead. */
function* ownBuffers(value: unknown): Generator<ArrayBuffer> {
  if (value instanceof Uint8Array) {
    if (value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength)
      yield value.buffer;
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* ownBuffers(part);
  }
}
