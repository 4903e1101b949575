import { texts } from '@/kernel/text';

/** What is said where somebody signs in. */
export const entryTexts = texts({
  'signIn': { zh: '登录', en: 'Sign in' },
  'signInTo': { zh: '登录友客', en: 'Sign in to Youke' },
  'login': { zh: '登录名', en: 'Login' },
  'password': { zh: '密码', en: 'Password' },
  'newPassword': { zh: '新密码', en: 'New password' },
  'repeatPassword': { zh: '再输一遍', en: 'Once more' },
  'notTheSame': { zh: '两次输入的不一样', en: 'The two are not the same' },
  'needed': { zh: '这一项要填', en: 'This is needed' },
  'code': { zh: '验证码', en: 'Code' },
  'codeHint': { zh: '输入验证器里的 6 位数字，或一个恢复码', en: 'The six digits of your authenticator, or a recovery code' },
  'next': { zh: '继续', en: 'Continue' },
  'back': { zh: '返回', en: 'Back' },
  'practicePeople': { zh: '演示人员', en: 'People to practise as' },
  'practiceHint': { zh: '这是演示帐套：选一个人直接进入。', en: 'A practice book: choose somebody to enter as.' },
  'setPassword': { zh: '设置密码', en: 'Set your password' },
  'setPasswordHint': { zh: '这个链接只能用一次。', en: 'This link is good once.' },
  'passwordSet': { zh: '密码已设置，请用 {login} 登录', en: 'Password set. Sign in as {login}' },
  'noLink': { zh: '链接不完整，请重新复制整个地址', en: 'The link is not whole; copy all of the address' },
  'sessionEnded': { zh: '登录已结束', en: 'Your session ended' },
  'sessionEndedHint': { zh: '再登录一次，已输入的内容不会丢。', en: 'Sign in again; nothing you typed is lost.' },
});
