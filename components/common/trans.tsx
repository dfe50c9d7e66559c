import { i18n } from '@lingui/core';
import type { TransProps } from '@lingui/react';
import { TransNoContext } from '@lingui/react/server';

const lingui = { i18n, _: i18n._.bind(i18n) };

/**
 * A sentence with markup inside; what the `Trans` macro becomes. Without the library's provider: a page's language
 * never changes.
 */
export const Trans = (props: TransProps) => <TransNoContext {...props} lingui={lingui} />;
