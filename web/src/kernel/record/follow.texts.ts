import { texts } from '../text';

export const followTexts = texts({
  'follow': { zh: '关注', en: 'Follow' },
  'following': { zh: '已关注', en: 'Following' },
  'unfollow': { zh: '取消关注', en: 'Stop following' },
  'follow.hint': { zh: '关注后，同事对它的改动会进你的收件箱', en: 'What colleagues change here then comes to your inbox' },
  'followed': { zh: '已关注“{title}”', en: 'Following ‘{title}’' },
  'unfollowed': { zh: '不再关注“{title}”', en: 'No longer following ‘{title}’' },
});
