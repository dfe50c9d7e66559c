import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { FUNCTION_LABELS, FUNCTIONS, type ReleaseFunction } from '../../../utils/release/words';
import { SelectField } from '../parts/choice-field';
import { InlineForm } from '../parts/inline-form';
import { OpenForm } from '../parts/open-form';
import { usePlan } from '../plan-context';
import { SignOffRow } from './sign-off-row';

interface PickProps {
	readonly others: readonly ReleaseFunction[];
	readonly onPick: (picked: ReleaseFunction) => void;
	readonly onClose: () => void;
}

const PickFunction = ({ others, onPick, onClose }: PickProps) => {
	const [picked, setPicked] = useState(others[0]);
	return (
		<InlineForm
			label={t`Another function signs off`}
			submit={t`Add function`}
			onSubmit={async () => {
				if (picked !== undefined) onPick(picked);
				return null;
			}}
			onClose={onClose}
		>
			<SelectField
				label={t`Function`}
				value={picked ?? 'product'}
				options={others.map((one) => [one, FUNCTION_LABELS[one]] as const)}
				onChange={setPicked}
			/>
		</InlineForm>
	);
};

/** What each function concerned said; further ones can be asked. */
export const SignOffs = ({ concerned }: { readonly concerned: readonly ReleaseFunction[] }) => {
	const { signOffs } = usePlan().view.plan.reviews.pre;
	const [asked, setAsked] = useState<readonly ReleaseFunction[]>([]);
	const heard = new Map(signOffs.map((signOff) => [signOff.function, signOff]));
	const shown = FUNCTIONS.filter((one) => concerned.includes(one) || heard.has(one) || asked.includes(one));
	const others = FUNCTIONS.filter((one) => !shown.includes(one));
	return (
		<div className="sign-offs" data-focus="sign-offs" tabIndex={-1}>
			{shown.length > 0 && (
				<ul className="doc-entries" aria-label={t`Sign-offs`}>
					{shown.map((one) => (
						<SignOffRow key={one} of={one} signOff={heard.get(one)} needed={concerned.includes(one)} />
					))}
				</ul>
			)}
			{others.length > 0 && (
				<OpenForm
					words={t`Another function signs off…`}
					look="button button-quiet"
					form={(close) => (
						<PickFunction others={others} onPick={(one) => setAsked((old) => [...old, one])} onClose={close} />
					)}
				/>
			)}
		</div>
	);
};
