package youke.server.signin;

import youke.kernel.text.Label;

/** By what somebody showed who they are. */
enum How {
  PASSWORD("密码", "Password"),
  AUTHENTICATOR("验证器", "Authenticator app"),
  RECOVERY_CODE("恢复码", "Recovery code"),
  LINK("一次性链接", "One-time link"),
  SESSION("已登录的会话", "Session"),
  PRACTICE("演示帐套", "Practice book"),
  COMMAND("服务器命令", "Command on the server");

  private final Label label;

  How(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  Label label() {
    return label;
  }
}
