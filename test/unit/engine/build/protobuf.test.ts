import fc from 'fast-check';
import { expect, it } from 'vitest';
import { UnexpectedAnswer } from '../../../../src/engine/answer/unexpected-answer.js';
import { firstText, protobufFields, protobufText } from '../../../../src/engine/build/protobuf-reader.js';
import { bytesField, integerField } from '../../../../src/engine/build/protobuf-writer.js';

const number = fc.integer({ min: 1, max: 2 ** 29 - 1 });

it('reads what it has written', () => {
  const field = fc.oneof(
    fc.record({ number, value: fc.maxSafeNat() }),
    fc.record({ number, value: fc.string({ unit: 'binary' }) }),
  );
  fc.assert(
    fc.property(fc.array(field), (fields) => {
      const message = Buffer.concat(
        fields.map((one) =>
          typeof one.value === 'number'
            ? integerField(one.number, one.value)
            : bytesField(one.number, one.value),
        ),
      );
      const read = [...protobufFields(message)].map((one) => ({
        number: one.number,
        value: one.kind === 'integer' ? Number(one.value) : protobufText(one.value),
      }));
      expect(read).toEqual(fields);
    }),
  );
});

it('takes any bytes, or says that they are no message', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      try {
        for (const { number: found } of protobufFields(bytes)) expect(found).toBeGreaterThanOrEqual(0);
      } catch (error) {
        expect(error).toBeInstanceOf(UnexpectedAnswer);
      }
    }),
  );
});

it('passes over numbers of fixed length', () => {
  const fixed = Buffer.concat([Buffer.from([0x09]), Buffer.alloc(8), Buffer.from([0x15]), Buffer.alloc(4)]);
  expect(firstText(Buffer.concat([fixed, bytesField(1, 'text')]))).toBe('text');
});

it('reads negative numbers as the format writes them: with 64 bits', () => {
  const minusOne = Buffer.from([0x08, ...Array.from({ length: 9 }, () => 0xff), 0x01]);
  const [field] = protobufFields(minusOne);
  expect(field).toEqual({ kind: 'integer', number: 1, value: 2n ** 64n - 1n });
});
