import { texts } from '../../text';

/** Of its own, for it is there from the first page on; the timeline's come with the timeline. */
export const unsentTexts = texts({
  'notTaken': { zh: '跟进没有保存，内容还在草稿里。', en: 'A note was not saved; it stays as a draft.' },
});
