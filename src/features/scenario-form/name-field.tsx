import { TextInput } from '#ui/text-input.tsx';
import { useForm } from './form-context.ts';

const LONGEST_NAME = 80;

/** A label for the run, kept in the link. */
export function NameField() {
  const { scenario, onChange } = useForm();
  return (
    <TextInput
      id="field-name"
      label="Name of this run"
      hint="Up to 80 characters. It is part of the link."
      text={scenario.name ?? ''}
      onText={(text) => onChange({ name: text.trim() === '' ? undefined : [...text].slice(0, LONGEST_NAME).join('') }, 'name')}
    />
  );
}
