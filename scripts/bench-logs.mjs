/** Writes the two large logs that the import is measured with. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const COLUMNS =
  'timestamp,project_name,run_id,experiment_id,duration,emissions,emissions_rate,cpu_power,gpu_power,ram_power,cpu_energy,gpu_energy,ram_energy,energy_consumed,water_consumed,country_name,country_iso_code,region,cloud_provider,cloud_region,os,python_version,codecarbon_version,cpu_count,cpu_model,gpu_count,gpu_model,longitude,latitude,ram_total_size,tracking_mode,cpu_utilization_percent,gpu_utilization_percent,ram_utilization_percent,ram_used_gb,on_cloud,pue,wue';
const PLACES = [
  ['France', 'FRA', 'ile-de-france', 0.0561],
  ['United States', 'USA', 'iowa', 0.316],
  ['Germany', 'DEU', 'bavaria', 0.381],
];
const GPUS = ['8 x NVIDIA A100-SXM4-80GB', '4 x Tesla V100-SXM2-32GB', '1 x NVIDIA GeForce RTX 3090', ''];
const LINES_AT_ONCE = 5000;

/**
 * @param {string} file
 * @param {number} lines
 * @param {string} header
 * @param {(at: number) => string} lineOf
 */
async function write(file, lines, header, lineOf) {
  const stream = createWriteStream(file);
  stream.write(`${header}\n`);
  for (let from = 0; from < lines; from += LINES_AT_ONCE) {
    let text = '';
    for (let at = from; at < Math.min(from + LINES_AT_ONCE, lines); at += 1) text += `${lineOf(at)}\n`;
    if (!stream.write(text)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/** Digits without chance: the same file every time. @param {number} at */
const spread = (at) => ((at * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;

/** @param {number} at */
function emissionsLine(at) {
  const [country = '', iso = '', region = '', factor = 0] = PLACES[at % PLACES.length] ?? [];
  const gpu = GPUS[at % GPUS.length] ?? '';
  const kwh = 0.5 + 20 * spread(at);
  const id = `${at.toString(16).padStart(8, '0')}-${(at % 65_521).toString(16).padStart(4, '0')}-4a3d-b766-cc326314d9f1`;
  const stamp = `2026-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}T${String(at % 24).padStart(2, '0')}:15:42`;
  const seconds = 600 + 7200 * spread(at + 1);
  return `${stamp},project-${at % 40},${id},5b0fa12a-3dd7,${seconds},${kwh * Number(factor)},${(kwh * Number(factor)) / seconds},112.5,${1800 * spread(at + 2)},20.0,${kwh * 0.1},${gpu === '' ? 0 : kwh * 0.8},${kwh * 0.1},${kwh},0.0,${country},${iso},${region},,,Linux-6.8.0,3.12.11,3.2.1,96,AMD EPYC 7763,${gpu === '' ? '' : gpu.slice(0, 1)},${gpu},2.35,48.86,503.5,machine,11.1,90.2,64.4,9.2,N,${at % 2 === 0 ? '1.0' : '1.2'},0.0`;
}

/** @param {number} at */
function powerLine(at) {
  const second = Math.floor(at / 8);
  const [hours, minutes, seconds] = [Math.floor(second / 3600) % 24, Math.floor(second / 60) % 60, second % 60];
  const day = 1 + (Math.floor(second / 86_400) % 28);
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  return `2026/01/${two(day)} ${two(hours)}:${two(minutes)}:${two(seconds)}.000, ${at % 8}, NVIDIA A100-SXM4-80GB, ${(250 + 150 * spread(at)).toFixed(2)} W, 98 %`;
}

/** @param {string} file @param {number} rows */
export const writeEmissions = (file, rows) => write(file, rows, COLUMNS, emissionsLine);

/** @param {string} file @param {number} lines */
export const writePowerLog = (file, lines) => write(file, lines, 'timestamp, index, name, power.draw [W], utilization.gpu [%]', powerLine);
