import { t } from '@lingui/core/macro';
import { useState } from 'react';

const LONG = 900;
const MANY_LINES = 14;

/** A text as people wrote it; a long one is cut until somebody asks for the rest. */
export const ReadText = ({ text }: { readonly text: string }) => {
	const [all, setAll] = useState(false);
	const long = text.length > LONG || text.split('\n').length > MANY_LINES;
	return (
		<>
			<p className={long && !all ? 'read-text read-text-cut' : 'read-text'} dir="auto">
				{text}
			</p>
			{long && (
				<button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
					{all ? t`Show less` : t`Show the whole text`}
				</button>
			)}
		</>
	);
};
