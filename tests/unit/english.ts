import { speak } from '../../utils/words/locale';

// Unit tests read English, as the code has it.
speak({ locale: 'en', messages: {} }, 'en');
