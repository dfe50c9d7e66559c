// @vitest-environment happy-dom
import { Trans } from '@lingui/react/macro';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

it('keeps markup in a sentence, and shows what others wrote as the text it is', () => {
	const box = document.createElement('div');
	const title = <bdi>{'<0>Refunds</0>'}</bdi>;
	act(() =>
		createRoot(box).render(
			<Trans>
				Removed <b>the item</b> “{title}”
			</Trans>,
		),
	);
	expect(box.textContent).toBe('Removed the item “<0>Refunds</0>”');
	expect(box.querySelector('b')?.textContent).toBe('the item');
	expect(box.querySelectorAll('bdi')).toHaveLength(1);
});
