package youke.server.signin;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/** What can go wrong at the door. */
public enum SignInProblem implements ProblemCode {
  WRONG_LOGIN(
      Fault.SIGN_IN,
      "登录名或密码不正确，或账户已被锁定",
      "Login or password is not right, or the account is locked"),
  WRONG_CODE(Fault.SIGN_IN, "验证码不正确或已使用过", "The code is not right or has been used already"),
  WRONG_SECOND_CODE(Fault.RULE, "验证码不正确或已使用过", "The code is not right or has been used already"),
  STEP_OVER(
      Fault.SIGN_IN,
      "第二步验证已超时，请重新输入登录名和密码",
      "The second step took too long; start again with login and password"),
  TOO_MANY_TRIES(
      Fault.LIMIT, "尝试次数过多，请在 {seconds} 秒后再试", "Too many tries; try again in {seconds} seconds"),
  BUSY(
      Fault.LIMIT,
      "同时登录的人太多，请在 {seconds} 秒后再试",
      "Too many people are signing in; try again in {seconds} seconds"),
  LINK_OVER(
      Fault.ABSENT,
      "链接无效、已使用或已过期，请向管理员索取新的链接",
      "This link is not valid, was used or is too old; ask your administrator for a new one"),
  PASSWORD_TOO_SHORT(Fault.RULE, "密码至少需要 {min} 个字符", "A password has at least {min} characters"),
  PASSWORD_TOO_LONG(Fault.RULE, "密码最多 {max} 个字符", "A password has at most {max} characters"),
  PASSWORD_COMMON(
      Fault.RULE,
      "这个密码太常见，很容易被猜到，请换一个",
      "This password is used by many and easily guessed; choose another"),
  PASSWORD_HAS_LOGIN(Fault.RULE, "密码不能包含登录名", "A password does not contain the login"),
  PASSWORD_SAME(Fault.RULE, "新密码与当前密码相同", "The new password is the current one"),
  WRONG_PASSWORD(Fault.RULE, "当前密码不正确", "The current password is not right"),
  NO_PASSWORD(Fault.RULE, "此账户尚未设置密码", "No password has been set for this account yet"),
  NO_SECOND_FACTOR(Fault.CONFLICT, "两步验证尚未开启", "The second step is not switched on"),
  SECOND_FACTOR_ON(Fault.CONFLICT, "两步验证已经开启", "The second step is switched on already"),
  OTHER_SECRET_KEY(
      Fault.CONFLICT,
      "本进程的密钥与其他人开启两步验证时所用的不同；请管理员让所有进程使用同一个 YOUKE_SECRET_KEY",
      "The key of this process is not the one under which others switched on the second step; an"
          + " administrator has to give all processes the same YOUKE_SECRET_KEY"),
  SESSION_ONLY(
      Fault.RIGHT, "只能在浏览器登录后进行，不能用令牌", "This is done when signed in by browser, not with a token"),
  TOKEN_NOT_FOR_THIS(Fault.RIGHT, "此令牌没有“{scope}”权限", "This token was not made for '{scope}'"),
  TOKEN_EXPIRY(Fault.RULE, "令牌有效期为 1 至 {max} 天", "A token lasts between 1 and {max} days"),
  PRACTICE_ONLY(
      Fault.RIGHT,
      "只有演示帐套可以这样取得令牌；在正式帐套中，请本人登录后在设置中创建",
      "Only practice books give tokens this way; in a real book people make their own under settings"),
  NO_SUCH_PERSON(Fault.ABSENT, "没有“{name}”这个人", "There is nobody called '{name}'"),
  NOT_ADMINISTRATOR(Fault.RIGHT, "只有访问权限管理员可以这样做", "Only an administrator of access may do this"),
  LOOKING_ONLY(
      Fault.RIGHT,
      "正在以他人身份查看，只能看，不能改；请先结束",
      "You are looking as somebody else and may only look; end that first"),
  NOT_YOURSELF(Fault.RULE, "不能锁定自己", "You cannot lock yourself out"),
  NOT_ACTIVE(Fault.RULE, "此人已停用", "This person is not active");

  private final Fault fault;
  private final Label text;

  SignInProblem(Fault fault, String zh, String en) {
    this.fault = fault;
    this.text = Label.of(zh, en);
  }

  @Override
  public Fault fault() {
    return fault;
  }

  @Override
  public Label text() {
    return text;
  }
}
