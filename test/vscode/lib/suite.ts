/** Mocha's words, typed: its globals are set up before the tests are loaded (lib/mocha-in-*-host.mjs). */
type Body = () => void | Promise<void>;

interface Words {
  describe(title: string, body: () => void): void;
  it(title: string, body: Body): void;
  before(body: Body): void;
  after(body: Body): void;
  beforeEach(body: Body): void;
  afterEach(body: Body): void;
}

export const { describe, it, before, after, beforeEach, afterEach } = globalThis as unknown as Words;
