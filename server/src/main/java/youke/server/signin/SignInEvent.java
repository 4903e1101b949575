package youke.server.signin;

import youke.kernel.text.Label;

/** What the sign-in log tells of. */
enum SignInEvent {
  SIGNED_IN("登录", "Signed in"),
  SECOND_STEP_ASKED("密码正确，等待第二步验证", "Password right, second step asked for"),
  REFUSED("拒绝", "Refused"),
  SLOWED("多次失败，暂停尝试", "Slowed down after many tries"),
  SIGNED_OUT("退出", "Signed out"),
  SESSION_ENDED("会话被终止", "Session ended"),
  SESSIONS_ENDED("全部会话被终止", "All sessions ended"),
  PASSWORD_SET("通过链接设置密码", "Password set by link"),
  PASSWORD_CHANGED("修改密码", "Password changed"),
  SECOND_FACTOR_ON("开启两步验证", "Second step switched on"),
  SECOND_FACTOR_OFF("关闭两步验证", "Second step switched off"),
  RECOVERY_CODES_MADE("生成恢复码", "Recovery codes made"),
  LINK_MADE("生成一次性链接", "One-time link made"),
  TOKEN_MADE("创建令牌", "Token made"),
  TOKEN_ENDED("撤销令牌", "Token withdrawn"),
  TRIED_AS("以他人身份查看", "Looked as somebody else"),
  TRIED_AS_ENDED("结束以他人身份查看", "Ended looking as somebody else"),
  LOCKED("锁定账户", "Account locked"),
  UNLOCKED("解锁账户", "Account unlocked");

  private final Label label;

  SignInEvent(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  Label label() {
    return label;
  }
}
