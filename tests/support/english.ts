import { speak } from '../../utils/words/locale.ts';

// Tests read English, as the code has it.
speak({ locale: 'en', messages: {} }, 'en');
