import { texts } from '../text';

export const fileTexts = texts({
  'choose': { zh: '选择文件', en: 'Choose a file' },
  'chooseFor': { zh: '选择文件：{field}', en: 'Choose a file: {field}' },
  'replace': { zh: '更换文件：{field}', en: 'Replace the file: {field}' },
  'remove': { zh: '移除文件：{name}', en: 'Remove the file: {name}' },
  'hint': { zh: '也可拖到这里，或粘贴图片', en: 'or drop it here, or paste a picture' },
  'drop': { zh: '松开即上传', en: 'Let go to upload' },
  'underway': { zh: '正在上传 {name}', en: 'Uploading {name}' },
  'cancel': { zh: '取消上传', en: 'Cancel the upload' },
  'wait': { zh: '文件还在上传，请等它传完', en: 'The file is still being uploaded: wait for it to finish' },
  'done': { zh: '已上传 {name}', en: 'Uploaded {name}' },
  'offline': { zh: '没有传上去，连接断了。恢复后点“重试”，或另选文件', en: 'Not uploaded: the connection was lost. Try again once it is back, or choose another file' },
  'expired': { zh: '附件放得太久，已不在服务器上，请重新选择；其他内容都还在', en: 'The attachment waited too long and is gone from the server: choose it again. All else is still here' },
  'dismiss': { zh: '不要这个文件', en: 'Leave this file out' },
  'pasted': { zh: '粘贴的图片', en: 'Pasted picture' },
  'view': { zh: '查看图片 {name}', en: 'View the picture {name}' },
  'save': { zh: '下载', en: 'Download' },
  'attach': { zh: '添加附件', en: 'Attach a file' },
});
