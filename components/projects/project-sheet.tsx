import { useState } from 'preact/hooks';
import { MAX_PROJECT_NAME, MAX_PROJECT_NOTE, type Project } from '../../lib/library/projects/types.ts';
import { t } from '../../lib/words.ts';
import { Sheet } from '../panel/sheet.tsx';
import { Button } from '../parts/button.tsx';
import { problemWords } from '../text/problems.ts';

export interface ProjectSheetProps {
  /** The project to change; absent for a new one. */
  readonly project?: Pick<Project, 'name' | 'note'>;
  /** Resolves once it is kept; the sheet then closes. */
  readonly onKeep: (words: { readonly name: string; readonly note: string }) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Name and note of a project, of a new one the name alone. What could not be kept stays in the fields, with the reason. */
export function ProjectSheet({ project, onKeep, onClose }: ProjectSheetProps) {
  const [name, setName] = useState(project?.name ?? '');
  const [note, setNote] = useState(project?.note ?? '');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const keep = () => {
    if (name.trim() === '') return setProblem(t('projectNameEmpty'));
    setBusy(true);
    onKeep({ name, note }).then(onClose, (error: unknown) => {
      setBusy(false);
      setProblem(problemWords(error));
    });
  };
  return (
    <Sheet
      title={t(project ? 'projectEdit' : 'projectNew')}
      onClose={onClose}
      foot={
        <Button kind="main" big grow disabled={busy} onPress={keep}>
          {t(project ? 'projectKeep' : 'projectCreate')}
        </Button>
      }
    >
      <form
        class="project-form"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <label class="labelled">
          <span>{t('projectName')}</span>
          <input
            class="field"
            type="text"
            autocomplete="off"
            autofocus
            maxLength={MAX_PROJECT_NAME}
            value={name}
            placeholder={t('projectNamePlaceholder')}
            aria-invalid={problem !== ''}
            aria-describedby="project-problem"
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <p class="problem" id="project-problem" role="alert">
          {problem}
        </p>
        {project && (
          <label class="labelled">
            <span>{t('projectNote')}</span>
            <textarea
              class="field"
              rows={3}
              maxLength={MAX_PROJECT_NOTE}
              value={note}
              onInput={({ currentTarget }) => setNote(currentTarget.value)}
            />
          </label>
        )}
      </form>
    </Sheet>
  );
}
