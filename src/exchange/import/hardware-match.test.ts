import { describe, expect, it } from 'vitest';
import { hardwareMatcher } from './hardware-match.ts';
import { REAL_CATALOGUE } from './import.fixture.ts';

const match = hardwareMatcher([...REAL_CATALOGUE.accelerators.values()]);

describe(hardwareMatcher, () => {
  it.each([
    ['NVIDIA A100-SXM4-80GB', 'nvidia-a100-sxm4-80gb'],
    ['NVIDIA A100-SXM4-40GB', 'nvidia-a100-sxm4-40gb'],
    ['NVIDIA A100 80GB PCIe', 'nvidia-a100-pcie-80gb'],
    ['NVIDIA A100-PCIE-40GB', 'nvidia-a100-pcie-40gb'],
    ['A100-SXM4-40GB', 'nvidia-a100-sxm4-40gb'],
    ['NVIDIA H100 80GB HBM3', 'nvidia-h100-sxm5'],
    ['NVIDIA H100 PCIe', 'nvidia-h100-pcie'],
    ['Tesla V100-SXM2-16GB', 'nvidia-v100-sxm2-16gb'],
    ['Tesla V100-SXM2-32GB', 'nvidia-v100-sxm2-32gb'],
    ['Tesla P100-PCIE-16GB', 'nvidia-p100-pcie-16gb'],
    ['Tesla T4', 'nvidia-t4'],
    ['Tesla K80', 'nvidia-k80'],
    ['NVIDIA GeForce RTX 3090', 'nvidia-rtx-3090'],
    ['GeForce GTX 1080 Ti', 'nvidia-gtx-1080-ti'],
    ['NVIDIA GeForce RTX 4070 Ti SUPER', 'nvidia-rtx-4070-ti-super'],
    ['NVIDIA RTX A6000', 'nvidia-rtx-a6000'],
    ['Quadro RTX 6000', 'nvidia-quadro-rtx-6000'],
    ['NVIDIA RTX 6000 Ada Generation', 'nvidia-rtx-6000-ada'],
    ['NVIDIA L40S', 'nvidia-l40s'],
    ['NVIDIA TITAN Xp', 'nvidia-titan-xp'],
    ['nvidia-h200-nvl', 'nvidia-h200-nvl'],
    ['Apple M1 Max', 'apple-m1-max'],
    ['Apple M1', 'apple-m1'],
    ['AMD Instinct MI250X', 'amd-mi250x'],
  ])('reads %s without doubt', (said, id) => {
    const { sureness, ...found } = match(said);
    expect(found.id).toBe(id);
    expect(['exact', 'words']).toContain(sureness);
  });

  it('knows each of its own names and ids for certain', () => {
    for (const { id, name } of REAL_CATALOGUE.accelerators.values()) {
      expect([id, match(name).id, match(id).id]).toEqual([id, id, id]);
    }
  });

  it.each([
    ['Tesla V100-SXM2', 'nvidia-v100-sxm2-32gb', 'nvidia-v100-sxm2-16gb'],
    ['a100', 'nvidia-a100-sxm4-80gb', 'nvidia-a100-pcie-40gb'],
    ['NVIDIA H100', 'nvidia-h100-sxm5', 'nvidia-h100-pcie'],
  ])('says that %s could be several', (said, id, other) => {
    const found = match(said);
    expect(found).toMatchObject({ id, sureness: 'several' });
    expect(found.alternatives).toContain(other);
  });

  it('takes a laptop’s card for a relative of the desktop’s, and says so', () => {
    expect(match('NVIDIA GeForce RTX 3080 Laptop GPU')).toMatchObject({ sureness: 'near' });
    expect(match('NVIDIA A100-SXM4-80GB MIG 1g.10gb').sureness).not.toBe('exact');
  });

  it('names none where nothing fits', () => {
    for (const said of ['', '?', 'Voodoo 2', 'GPU', 'x'.repeat(500)]) expect(match(said)).toMatchObject({ id: null, sureness: 'none' });
  });
});
