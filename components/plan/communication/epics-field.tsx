import { t } from '@lingui/core/macro';
import { useId, useState } from 'react';
import type { Message } from '../../../utils/release/plan';
import { Icon } from '../../common/icon';
import { usePlan } from '../plan-context';
import { useSend } from '../rollout/use-send';

const MOST = 300;

/** The epics that a message names: taken off one by one, added by key. */
export const EpicsField = ({ message }: { readonly message: Message }) => {
	const { view } = usePlan();
	const sending = useSend();
	const id = useId();
	const [typed, setTyped] = useState('');
	const { epicIds } = message;
	const known = new Map(view.epics.map(({ facts }) => [facts.id, facts]));
	const others = view.epics.map(({ facts }) => facts).filter((facts) => !epicIds.includes(facts.id));

	const name = (ids: string[]): Promise<boolean> =>
		sending.send({ type: 'edit-message', id: message.id, changes: { epicIds: ids } });
	const add = async (): Promise<void> => {
		const sought = typed.trim().toLowerCase();
		if (sought === '') return;
		const found = others.find(({ key, title }) => key.toLowerCase() === sought || title.toLowerCase() === sought);
		if (found === undefined) return sending.refuse(t`No other epic of this release has this key or title.`);
		if (await name([...epicIds, found.id])) setTyped('');
	};
	return (
		<div className="field">
			<label htmlFor={id}>{t`Epics it names`}</label>
			{epicIds.length > 0 && (
				<ul className="chips" aria-label={t`Epics named in ${{ message: message.title }}`}>
					{epicIds.map((epicId) => {
						const words = known.get(epicId)?.key ?? t`An epic that left`;
						return (
							<li key={epicId} className="chip" title={known.get(epicId)?.title}>
								<span>{words}</span>
								<button
									type="button"
									className="icon-button"
									aria-label={t`Take ${{ epic: words }} off ${{ message: message.title }}`}
									onClick={() => void name(epicIds.filter((one) => one !== epicId))}
								>
									<Icon name="close" size={12} />
								</button>
							</li>
						);
					})}
				</ul>
			)}
			<div className="field-row">
				<input
					id={id}
					type="text"
					list={`${id}-list`}
					autoComplete="off"
					placeholder={t`Key or title of an epic`}
					value={typed}
					aria-invalid={sending.problem !== null}
					aria-describedby={sending.problem === null ? undefined : `${id}-problem`}
					onChange={(event) => setTyped(event.currentTarget.value)}
					onKeyDown={(event) => {
						if (event.key === 'Enter') void add();
					}}
				/>
				<button type="button" className="button" onClick={() => void add()}>
					{t`Add epic`}
				</button>
			</div>
			<datalist id={`${id}-list`}>
				{others.slice(0, MOST).map(({ id: epicId, key, title }) => (
					<option key={epicId} value={key}>
						{title}
					</option>
				))}
			</datalist>
			{sending.problem !== null && (
				<p id={`${id}-problem`} className="field-problem" role="alert">
					{sending.problem}
				</p>
			)}
		</div>
	);
};
