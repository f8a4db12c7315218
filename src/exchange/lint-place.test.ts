import { describe, expect, it } from 'vitest';
import { placeIn } from './lint-place.ts';
import { catalogue } from './statement.fixture.ts';

describe(placeIn, () => {
  it.each([
    ['Iowa, USA', 'grid-us-ia'],
    ['Iowa, United States', 'grid-us-ia'],
    ['Google Cloud, Iowa', 'gcp-us-central1'],
    ['us-east-1', 'aws-us-east-1'],
    ['us-central1-a', 'gcp-us-central1'],
    ['us-east-1b', 'aws-us-east-1'],
    ['Azure, francecentral', 'azure-francecentral'],
    ['Paris, France', 'country-fr'],
    ['Paris', 'country-fr'],
    ['AWS in Paris', 'aws-eu-west-3'],
    ['France', 'country-fr'],
    ['8 NVIDIA RTX 4090, Germany', 'country-de'],
    ['AWS, Germany', 'aws-eusc-de-east-1'],
    ['Singapore', 'country-sg'],
    ['Georgia, USA', 'grid-us-ga'],
    ['Quebec, Canada', 'grid-ca-qc'],
    ['UK', 'country-gb'],
    ['London, UK', 'country-gb'],
    ['US', 'country-us'],
    ['the U.S.', 'country-us'],
    ['USA', 'country-us'],
    ['UAE', 'country-ae'],
    ['it ran for us, in the end', null],
    ['somewhere', null],
  ])('reads %s', (text, id) => {
    expect(placeIn(text, catalogue)?.id ?? null).toBe(id);
  });
});
