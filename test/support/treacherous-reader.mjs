// Loaded before a program under test, in all its threads: whoever decodes a body that asks for it comes to grief.

const decode = TextDecoder.prototype.decode
TextDecoder.prototype.decode = function (...given) {
  return comeToGrief(decode.apply(this, given))
}
const written = Buffer.prototype.toString
Buffer.prototype.toString = function (...given) {
  const text = written.apply(this, given)
  return given[0] === 'utf8' ? comeToGrief(text) : text
}

function comeToGrief(text) {
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
