/** `co2_eq_emissions` of a Hugging Face model card. Its `emissions` are grams: the one figure that most cards get wrong. */
import { G_PER_KG } from '#core/units.ts';
import { modelCardHardware, modelCardPlace, modelCardSource, trainingType } from '#format/model-card-words.ts';
import type { Statement } from '#format/statement.ts';
import { own, type Pieces, plain, plainLine, setSentence, textOf } from './pieces.ts';
import { PLAIN_SETTING } from './statement-text.ts';

/** Fifteen digits are all that a double holds; the sixteenth would be the noise of this multiplication. */
export function gramsOf(kg: number): number {
  return Number((kg * G_PER_KG).toPrecision(15));
}

/** A number without an exponent: YAML 1.1, which many readers still speak, takes `1e+21` for text. */
export function plainNumber(value: number): string {
  const text = String(value);
  const match = /^(\d)(?:\.(\d+))?e([+-])(\d+)$/.exec(text);
  if (match === null) return text;
  const [, whole = '', fraction = '', sign = '', exponent = ''] = match;
  const digits = `${whole}${fraction}`;
  const places = Number(exponent);
  if (sign === '-') return `0.${'0'.repeat(places - 1)}${digits}`;
  return digits.padEnd(places + 1, '0');
}

/** Double-quoted, with every character escaped that YAML does not print: valid whatever a reader typed. */
export function yamlString(text: string): string {
  return JSON.stringify(plainLine(text)).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function modelCardYaml(statement: Statement): Pieces {
  const textual = (sentence: Parameters<typeof setSentence>[0]) => yamlString(textOf(setSentence(sentence, PLAIN_SETTING)));
  return [
    plain('co2_eq_emissions:\n  emissions: '),
    own(plainNumber(gramsOf(statement.total.emissionsKgCo2e))),
    plain(' # grams of CO2e\n  source: '),
    own(textual(modelCardSource(statement))),
    plain('\n  training_type: '),
    own(yamlString(trainingType(statement))),
    plain('\n  geographical_location: '),
    own(yamlString(modelCardPlace(statement))),
    plain('\n  hardware_used: '),
    own(textual(modelCardHardware(statement))),
    plain('\n'),
  ];
}
