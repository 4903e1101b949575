package youke.server.signin;

import jakarta.servlet.DispatcherType;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import youke.kernel.problem.Problem;
import youke.kernel.problem.ProblemCode;
import youke.kernel.problem.Problems;
import youke.server.ContainerProblems;
import youke.server.HttpProblem;
import youke.server.ProblemFilter;
import youke.server.ProblemJson;

/** The gate that every request passes: who it is, whether they may, and what browsers are told. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class GateConfiguration {
  /** Scripts, styles and everything else from this server alone, nothing inline, never framed. */
  private static final String CONTENT_SECURITY =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  @Bean
  SignedInRepository signedInRepository(Credentials credentials, Callers callers, People people) {
    return new SignedInRepository(credentials, callers, people);
  }

  @Bean
  SecurityFilterChain gate(
      HttpSecurity http, SignedInRepository repository, SignInSettings settings) throws Exception {
    http.csrf(AbstractHttpConfigurer::disable) // RequestRules does it, without a token to fetch
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(context -> context.securityContextRepository(repository))
        .headers(GateConfiguration::headers)
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(
                        (request, response, _) ->
                            ProblemJson.write(
                                request, response, problem(HttpProblem.NOT_SIGNED_IN)))
                    .accessDeniedHandler(
                        (request, response, _) ->
                            ProblemJson.write(
                                request, response, problem(HttpProblem.NOT_SIGNED_IN))))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(new OpenRoutes(settings.practice()))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(new ProblemFilter(), SecurityContextHolderFilter.class)
        .addFilterAfter(new RequestRules(), AuthorizationFilter.class);
    return http.build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(transport -> transport.includeSubDomains(false))
        .xssProtection(HeadersConfigurer.XXssConfig::disable)
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .addHeaderWriter(noStore());
  }

  /** What the interface answers is for this person and this moment. */
  private static HeaderWriter noStore() {
    return (request, response) -> {
      if (request.getRequestURI().startsWith("/api") && !response.containsHeader("Cache-Control")) {
        response.setHeader("Cache-Control", "no-store");
      }
    };
  }

  /**
   * Headers may hold whatever browsers put there, Chinese names in UTF-8 among it, but nothing that
   * ends a line.
   */
  @Bean
  StrictHttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderValues(GateConfiguration::isOneLine);
    return firewall;
  }

  private static boolean isOneLine(String value) {
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if ((letter < ' ' && letter != '\t') || letter == 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** What is no proper request: a stranger learns no more from it than from any other. */
  @Bean
  RequestRejectedHandler requestRejected(SignedInRepository repository) {
    return (request, response, _) ->
        ProblemJson.write(
            request,
            response,
            problem(
                repository.who(request).isPresent()
                    ? HttpProblem.UNREADABLE_REQUEST
                    : HttpProblem.NOT_SIGNED_IN));
  }

  /** Nobody gets in by any way of the framework's own. */
  @Bean
  AuthenticationManager authenticationManager() {
    return _ -> {
      throw new AuthenticationServiceException("Sign-in goes through SignIn alone");
    };
  }

  /** The gate answers everything, so the container leaves everything to it. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerLeavesItToTheGate() {
    return factory -> {
      factory.addConnectorCustomizers(
          connector -> {
            connector.setAllowTrace(true);
            connector.setEncodedSolidusHandling("passthrough");
            connector.setEncodedReverseSolidusHandling("passthrough");
          });
      factory.addContextCustomizers(errorPage());
    };
  }

  private static TomcatContextCustomizer errorPage() {
    return context -> {
      if (context.getParent() instanceof StandardHost host) {
        host.setErrorReportValveClass(ContainerProblems.class.getName());
      }
    };
  }

  private static Problems problem(ProblemCode code) {
    return Problems.of(Problem.of(code));
  }
}
