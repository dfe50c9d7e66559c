import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import type { PolicyView } from '../../../utils/messaging/policy-views';
import type { Policy } from '../../../utils/release/policy';
import { Notice } from '../../common/notice';
import { AtOnceGroup } from './at-once-group';
import { CalendarGroup } from './calendar-group';
import { DaysGroup } from './days-group';
import { PolicyActions } from './policy-actions';
import { RulesGroup } from './rules-group';
import { inheritedWords } from './scope-words';
import { TemplatesGroup } from './templates-group';
import { Transfer } from './transfer';
import { DraftProvider, problemsOf } from './use-draft';
import type { usePolicy } from './use-policy';
import { WordsGroup } from './words-group';

interface Props {
	readonly view: PolicyView;
	readonly policy: ReturnType<typeof usePolicy>;
	/** What was edited and not saved yet; null where nothing was. */
	readonly draft: Policy | null;
	readonly onDraft: (draft: Policy | null) => void;
}

/** The form of one scope's policy. */
export const PolicyEditor = ({ view, policy: actions, draft, onDraft }: Props) => {
	const policy = draft ?? view.applies;
	const problems = useMemo(() => problemsOf(policy), [policy]);
	const edit = (change: (old: Policy) => Policy): void => {
		actions.setPreviewed(null);
		onDraft(change(policy));
	};
	const take = (imported: Policy): void => {
		onDraft(imported);
		void actions.preview(imported);
	};
	return (
		<DraftProvider value={{ policy, edit, problems }}>
			<p className="subtle">
				{view.own === null
					? inheritedWords(view, view.appliesFrom)
					: t`It has a policy of its own, which holds as a whole.`}
			</p>
			{view.setAside && view.own === null && (
				<Notice tone="warning" title={t`A policy saved here could not be read`}>
					<p>{t`It was set aside, whole, and is listed under “Set aside” below.`}</p>
				</Notice>
			)}
			<div className="policy-groups">
				<CalendarGroup />
				<DaysGroup />
				<AtOnceGroup />
				<RulesGroup />
				<WordsGroup />
				<TemplatesGroup />
				<Transfer scope={view.scope} onImport={take} />
			</div>
			<PolicyActions view={view} policy={actions} draft={draft} problems={problems} onDraft={onDraft} />
		</DraftProvider>
	);
};
