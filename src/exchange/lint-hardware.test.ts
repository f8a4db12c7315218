import { describe, expect, it } from 'vitest';
import { hardwareIn } from './lint-hardware.ts';
import { catalogue } from './statement.fixture.ts';

describe(hardwareIn, () => {
  it.each([
    ['8 A100, 72 hours', 'nvidia-a100-sxm4-80gb', 8],
    ['8 x NVIDIA A100 40GB PCIe', 'nvidia-a100-pcie-40gb', 8],
    ['A100-SXM4-80GB x 16', 'nvidia-a100-sxm4-80gb', 16],
    ['V100x64', 'nvidia-v100-sxm2-32gb', 64],
    ['eight NVIDIA P100 GPUs', 'nvidia-p100-sxm2-16gb', 8],
    ['one H100', 'nvidia-h100-sxm5', 1],
    ['384 A100 80 GB GPUs', 'nvidia-a100-sxm4-80gb', 384],
    ['1,024 H100 80GB', 'nvidia-h100-sxm5', 1024],
    ['RTX 3090 Ti', 'nvidia-rtx-3090-ti', 1],
    ['RTX 3090', 'nvidia-rtx-3090', 1],
    ['4 TPU v4 chips', 'google-tpu-v4', 4],
    ['2 × T4', 'nvidia-t4', 2],
    ['64 MI250X', 'amd-mi250x', 64],
    ['8xA100, 72 hours', 'nvidia-a100-sxm4-80gb', 8],
    ['8 x A100s', 'nvidia-a100-sxm4-80gb', 8],
    ['eight A100s', 'nvidia-a100-sxm4-80gb', 8],
    ['8× a100s', 'nvidia-a100-sxm4-80gb', 8],
    ['8*A100-80G', 'nvidia-a100-sxm4-80gb', 8],
    ['A100 (8x)', 'nvidia-a100-sxm4-80gb', 8],
    ['A100 GPUs (8)', 'nvidia-a100-sxm4-80gb', 8],
    ['A100: 8', 'nvidia-a100-sxm4-80gb', 8],
    ['GPU: A100 80GB, number of GPUs: 8', 'nvidia-a100-sxm4-80gb', 8],
    ['8-GPU A100 node', 'nvidia-a100-sxm4-80gb', 8],
    ['8 GPUs of type A100', 'nvidia-a100-sxm4-80gb', 8],
    ['In 2023 we used A100 GPUs, 8 of them', 'nvidia-a100-sxm4-80gb', 8],
    ['8 of the A100 GPUs, in 2023', 'nvidia-a100-sxm4-80gb', 8],
    ['2,048 A100-80GB GPUs', 'nvidia-a100-sxm4-80gb', 2048],
    ['1 node with 8 GPUs (A100 80GB)', 'nvidia-a100-sxm4-80gb', 8],
    ['2 nodes with 8 A100 GPUs each', 'nvidia-a100-sxm4-80gb', 16],
    ['4 nodes of 8 x H100', 'nvidia-h100-sxm5', 32],
    ['16 DGX A100 nodes, each with 8 GPUs', 'nvidia-a100-sxm4-80gb', 128],
    ['2x8 A100', 'nvidia-a100-sxm4-80gb', 16],
    ['64 A100 GPUs on 8 nodes', 'nvidia-a100-sxm4-80gb', 64],
    ['an NVIDIA A100 (72 hours)', 'nvidia-a100-sxm4-80gb', 1],
    ['A100 with 64 GB of memory', 'nvidia-a100-sxm4-80gb', 1],
    ['4x3090', 'nvidia-rtx-3090', 4],
    ['4 x RTX4090s', 'nvidia-rtx-4090', 4],
    ['2 GTX1080Ti', 'nvidia-gtx-1080-ti', 2],
    ['GeForce 3090', 'nvidia-rtx-3090', 1],
    ['8 L40S', 'nvidia-l40s', 8],
    ['4 V100S', 'nvidia-v100s-pcie-32gb', 4],
    ['TPU v3-8', 'google-tpu-v3', 4],
    ['4 x TPU v3-8', 'google-tpu-v3', 16],
    ['16 TPUv3 chips (4 TPU v3-8)', 'google-tpu-v3', 16],
    ['TPU v5e-16', 'google-tpu-v5e', 16],
    ['16 v4 TPUs', 'google-tpu-v4', 16],
    ['8 Gaudi2', 'intel-gaudi2', 8],
    ['8 H100, see table T4 and appendix A2', 'nvidia-h100-sxm5', 8],
  ])('reads %s', (text, id, count) => {
    expect(hardwareIn(text, catalogue).map((said) => [said.accelerator.id, said.count])).toEqual([[id, count]]);
  });

  it.each([
    'We trained for 72 hours on A100 GPUs',
    'In 2023 A100 GPUs',
    'a cluster of A100',
    '8 A100 nodes',
    '2 DGX A100 systems',
    '8 A100 GPUs per node',
    '4-8 A100',
    '64 A100 for pre-training and 8 A100 for fine-tuning',
    '8 A100 40GB and 8 A100 80GB',
    'A100 GPUs in 2 nodes of 8 GPUs and 1 node of 4 GPUs',
  ])('claims no count where none, or more than one, is said: %s', (text) => {
    expect(hardwareIn(text, catalogue).map((said) => [said.accelerator.id.slice(0, 11), said.count])).toEqual([['nvidia-a100', null]]);
  });

  it('reads every kind that is named, so that none is passed over', () => {
    const read = (text: string) => hardwareIn(text, catalogue).map((said) => [said.accelerator.id, said.count]);
    expect(read('4 x A100 40GB and 8 x V100')).toEqual([
      ['nvidia-a100-sxm4-40gb', 4],
      ['nvidia-v100-sxm2-32gb', 8],
    ]);
    expect(read('8 H100. The A100 baseline')).toHaveLength(2);
  });

  it.each(['5000 hours', '64 GB of RAM', 'LLaMA v2', 'version v4', 'batches of 3090 tokens'])('takes %s for no accelerator', (text) => {
    expect(hardwareIn(text, catalogue)).toEqual([]);
  });

  it('says nothing of what names no accelerator', () => {
    expect(hardwareIn('a cluster of servers', catalogue)).toEqual([]);
  });
});
