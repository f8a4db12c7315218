import { describe, expect, it } from 'vitest';
import { searchedText, searchWords } from './search-words.ts';

const finds = (query: string, text: string) => searchWords(query).every((word) => searchedText(text).includes(word));

describe(searchWords, () => {
  it.each([
    ['zürich', 'Zurich'],
    ['Turkiye', 'Türkiye'],
    ['cote d', 'Côte d’Ivoire'],
    ['cote d’ivoire', "Côte d'Ivoire"],
    ['réunion', 'Reunion'],
    ['tromso', 'Tromsø'],
    ['us-central1', 'Iowa gcp-us-central1'],
  ])('%s finds %s', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it('finds nothing that lacks a word', () => {
    expect(finds('zurich aws', 'Zurich, Google Cloud')).toBe(false);
  });
});
