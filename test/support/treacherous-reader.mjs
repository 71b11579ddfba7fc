// Loaded before a program under test, in all its threads: whoever decodes a body that asks for it comes to grief.

const decode = TextDecoder.prototype.decode
TextDecoder.prototype.decode = function (...given) {
  const text = decode.apply(this, given)
  switch (/<!-- reader: (\w+) -->/.exec(text)?.[1]) {
    case 'loop':
      for (;;);
    case 'throw':
      throw new TypeError('Cannot read properties of undefined')
    case 'devour':
      for (const all = []; ; ) all.push(new Array(100_000).fill(all.length))
    case 'exit':
      process.exit(3)
  }
  return text
}
