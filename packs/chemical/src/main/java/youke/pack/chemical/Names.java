package youke.pack.chemical;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of people and companies that are made up. */
final class Names {
  private static final List<String> SURNAMES =
      List.of(
          ("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘"
                  + " 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦"
                  + " 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 钱 严 覃 武 戴 莫 孔 向 汤 欧阳 司徒 上官")
              .split(" ", -1));
  private static final List<String> MEN =
      List.of(
          ("建国 志强 海涛 文博 俊杰 立新 永刚 国栋 晓东 明辉 振华 少华 浩然 家豪 伟民 德胜 宏伟 泽宇 子轩 一鸣 启航 世杰 正阳 嘉诚"
                  + " 卫东 新宇 长河 学军 宗翰 云峰 鹏程 致远 兆丰 柏林 承志 彦斌 松涛 景天 凯旋 旭东 昊天 庆余 守信 铭 磊 涛 锐"
                  + " 峰 宁 斌 亮 勇 超 健")
              .split(" ", -1));
  private static final List<String> WOMEN =
      List.of(
          ("丽娟 晓燕 雅静 思琪 慧敏 玉兰 春梅 婷婷 佳怡 雪莹 文静 海燕 秀英 美玲 欣怡 若琳 梦洁 淑芬 红霞 艳萍 诗涵 语桐 静怡 晓彤"
                  + " 兰芳 素云 锦秋 巧玲 依诺 书瑶 芷若 凤霞 月华 筱雨 敏 静 莉 娜 琳 洁 颖 倩 薇 蕾 妍")
              .split(" ", -1));
  private static final List<String> FIRST =
      List.of("沐 岚 屿 栩 澍 霁 峤 砚 翊 晏 棠 骁 璟 昉 黎 泠 湛 珩 颂 彧 朔 槿 淼 臻 弈 翎 邃 曜 甫 聿".split(" ", -1));
  private static final List<String> SECOND =
      List.of("野 川 泽 衡 朗 屹 禾 洲 迈 策 序 程 禹 恺 航 煦 柏 峻 远 源 丰 泰 成 科 邦 达 润 盛 合 诺".split(" ", -1));

  private final Dice dice;
  private final Set<String> brands = new HashSet<>();

  Names(Dice dice) {
    this.dice = dice;
  }

  /** The name of a person. */
  record Given(String surname, String name, boolean woman) {
    String full() {
      return surname + name;
    }
  }

  Given person() {
    boolean woman = dice.chance(38);
    return new Given(dice.one(SURNAMES), dice.one(woman ? WOMEN : MEN), woman);
  }

  /** A coined name of two characters that no other company of the city has. */
  String brand(String city) {
    String brand = dice.one(FIRST) + dice.one(SECOND);
    while (!brands.add(city + brand)) {
      brand = dice.one(FIRST) + dice.one(SECOND);
    }
    return brand;
  }

  /** A host that nobody has. */
  String host(int number) {
    return String.format(Locale.ROOT, "k%04d.example", number);
  }
}
