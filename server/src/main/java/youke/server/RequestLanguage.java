package youke.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import youke.kernel.text.Language;

/** The language that a request is answered in: the person's own, else what the browser asks for. */
public final class RequestLanguage {
  private static final String KEPT = RequestLanguage.class.getName();

  private RequestLanguage() {}

  /** The person's language once known, else the first of Accept-Language that we have, Chinese. */
  public static Language of(HttpServletRequest request) {
    if (request.getAttribute(KEPT) instanceof Language known) {
      return known;
    }
    if (request.getHeader("Accept-Language") == null) {
      return Language.ZH;
    }
    for (Locale locale : Collections.list(request.getLocales())) {
      switch (locale.getLanguage()) {
        case "zh" -> {
          return Language.ZH;
        }
        case "en" -> {
          return Language.EN;
        }
        default -> {}
      }
    }
    return Language.ZH;
  }

  /**
   * The language that a screen says it speaks: one bare name, which no browser sends of itself when
   * it knows more of its reader.
   */
  public static Optional<Language> spoken(HttpServletRequest request) {
    return switch (request.getHeader("Accept-Language")) {
      case "zh" -> Optional.of(Language.ZH);
      case "en" -> Optional.of(Language.EN);
      case null, default -> Optional.empty();
    };
  }

  /** From here on the request is answered in the language of the person who sent it. */
  public static void keep(HttpServletRequest request, Language language) {
    request.setAttribute(KEPT, language);
  }
}
