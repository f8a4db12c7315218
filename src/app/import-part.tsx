import { useEffect } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import type { Scenario } from '#core/scenario.ts';
import type { Total } from '#core/totals.ts';
import { isProject } from '#exchange/project.ts';
import type { MassUnit } from '#permalink/query-codec.ts';

export interface ImportPartProps {
  readonly catalogue: Catalogue;
  readonly units: MassUnit;
  /** Of the ledger as it stands; null while there is none. */
  readonly before: Total | null;
  readonly files: readonly File[];
  readonly onRuns: (scenarios: readonly Scenario[], summary: string) => void;
  /** A project file, as text. */
  readonly onProject: (text: string) => void;
  readonly onClose: () => void;
  readonly onSay: (words: string) => void;
}

/** Reads files that were dropped, picked or pasted. */
export default function ImportPart({ files, onProject, onClose, onSay }: ImportPartProps) {
  useEffect(() => {
    const [file] = files;
    if (file === undefined) return;
    void file.text().then((text) => {
      if (isProject(text)) onProject(text);
      else onSay(`${file.name} is no project file.`);
      onClose();
    });
  }, [files, onProject, onClose, onSay]);
  return null;
}
