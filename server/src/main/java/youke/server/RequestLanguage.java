package youke.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
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

  /** From here on the request is answered in the language of the person who sent it. */
  public static void keep(HttpServletRequest request, Language language) {
    request.setAttribute(KEPT, language);
  }
}
