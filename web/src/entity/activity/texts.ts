import { texts } from '@/kernel/text';

export const activityTexts = texts({
  'note': { zh: '跟进', en: 'Note' },
  'note.verb': { zh: '写了跟进', en: 'wrote a note' },
  'note.hint': { zh: '记录本次沟通', en: 'What was said or agreed' },
  'call': { zh: '电话', en: 'Call' },
  'call.out': { zh: '致电', en: 'called' },
  'call.in': { zh: '接到来电', en: 'took a call from' },
  'call.hint': { zh: '电话里说了什么', en: 'What was said on the phone' },
  'call.length': { zh: '{m} 分 {s} 秒', en: '{m} min {s} s' },
  'call.seconds': { zh: '{s} 秒', en: '{s} s' },
  'visit': { zh: '拜访', en: 'Visit' },
  'visit.verb': { zh: '拜访', en: 'visited' },
  'visit.planned': { zh: '计划拜访', en: 'plans a visit' },
  'visit.cancelled': { zh: '取消了拜访', en: 'called off a visit' },
  'visit.hint': { zh: '拜访中谈了什么', en: 'What the visit brought' },
  'task': { zh: '任务', en: 'Task' },
  'task.open': { zh: '任务', en: 'task' },
  'task.done': { zh: '完成了任务', en: 'completed a task' },
  'task.cancelled': { zh: '取消了任务', en: 'dropped a task' },
  'task.hint': { zh: '要做什么', en: 'What is to be done' },
});
