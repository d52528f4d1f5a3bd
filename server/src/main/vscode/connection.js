'use strict';
const { spawn } = require('node:child_process');

/** A language server in a process of its own: JSON-RPC 2.0 in messages that a Content-Length leads. */
class Connection {
  /**
   * @param {string} command
   * @param {string[]} args
   * @param {{ notified: (method: string, params: any) => void, asked: (method: string, params: any) => any, failed: () => void }} listener
   */
  constructor(command, args, listener) {
    this.listener = listener;
    this.waiting = new Map();
    this.next = 1;
    this.left = Buffer.alloc(0);
    this.process = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    this.process.on('error', () => this.end(true));
    this.process.on('exit', () => this.end(false));
    this.process.stdin?.on('error', () => this.end(false));
    this.process.stdout?.on('data', (bytes) => this.hear(bytes));
  }

  /** Asks, and settles with the answer; null once the server is gone. */
  request(method, params) {
    if (this.ended) {
      return Promise.resolve(null);
    }
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.send({ id, method, params });
    });
  }

  notify(method, params) {
    if (!this.ended) {
      this.send({ method, params });
    }
  }

  /** Says goodbye in order. */
  async close() {
    if (!this.ended) {
      this.closing = true;
      await this.request('shutdown', null).catch(() => null);
      this.notify('exit', null);
      this.process.stdin?.end();
    }
  }

  send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }), 'utf8');
    this.process.stdin?.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'ascii'), body]));
  }

  hear(bytes) {
    this.left = Buffer.concat([this.left, bytes]);
    for (;;) {
      const head = this.left.indexOf('\r\n\r\n');
      const length = head < 0 ? null : /content-length: *(\d+)/i.exec(this.left.toString('ascii', 0, head));
      const end = length === null ? Infinity : head + 4 + Number(length[1]);
      if (this.left.length < end) {
        return;
      }
      const message = JSON.parse(this.left.toString('utf8', head + 4, end));
      this.left = this.left.subarray(end);
      this.take(message);
    }
  }

  take(message) {
    if (message.method !== undefined && message.id !== undefined) {
      this.send({ id: message.id, result: this.listener.asked(message.method, message.params) ?? null });
    } else if (message.method !== undefined) {
      this.listener.notified(message.method, message.params);
    } else {
      const waiting = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.error) {
        waiting?.reject(new Error(message.error.message));
      } else {
        waiting?.resolve(message.result);
      }
    }
  }

  end(neverBegan) {
    if (!this.ended) {
      this.ended = true;
      this.waiting.forEach(({ resolve }) => resolve(null));
      this.waiting.clear();
      if (neverBegan && !this.closing) {
        this.listener.failed();
      }
    }
  }
}

module.exports = { Connection };
