package youke.server.signin;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import youke.server.Announcements;

/**
 * Sign-in, put together from the house's {@link DataSource} (whose connections are in the book),
 * {@link Announcements}, {@link People}, {@link Callers}, {@link Clock} and {@link SignInSettings};
 * the gate itself is in {@link GateConfiguration}.
 */
@Configuration(proxyBeanMethods = false)
@Import(GateConfiguration.class)
public class SignInConfiguration {

  @Bean
  SignInTables signInTables(DataSource source) {
    return new SignInTables(source);
  }

  @Bean
  SignInLog signInLog(SignInTables tables, Clock clock) {
    return new SignInLog(tables, clock);
  }

  @Bean
  Accounts accounts(SignInTables tables, Clock clock) {
    return new Accounts(tables, clock);
  }

  @Bean
  SecondCodes secondCodes(Accounts accounts, SecretBox box) {
    return new SecondCodes(accounts, box);
  }

  @Bean
  Tries tries(SignInTables tables, Clock clock) {
    return new Tries(tables, clock);
  }

  @Bean
  Steps steps(SignInTables tables, Clock clock) {
    return new Steps(tables, clock);
  }

  @Bean
  @ConditionalOnMissingBean
  PasswordEncoder passwordEncoder() {
    return PasswordHashes.argon2id();
  }

  @Bean
  PasswordHashes passwordHashes(PasswordEncoder encoder) {
    return new PasswordHashes(encoder);
  }

  @Bean
  CredentialTables credentialTables(SignInTables tables) {
    return new CredentialTables(tables);
  }

  @Bean
  Credentials credentials(
      CredentialTables tables, Announcements announcements, Clock clock, SignInSettings settings) {
    return new Credentials(tables, announcements, clock, settings);
  }

  @Bean
  Sessions sessions(
      SignInTables tables,
      CredentialTables credentials,
      Credentials remembered,
      SignInLog log,
      Clock clock,
      SignInSettings settings) {
    return new Sessions(tables, credentials, remembered, log, clock, settings);
  }

  @Bean
  Tokens tokens(SignInTables tables, CredentialTables credentials, SignInLog log, Clock clock) {
    return new Tokens(tables, credentials, log, clock);
  }

  @Bean
  SignIn signIn(
      People people,
      Accounts accounts,
      SecondCodes codes,
      PasswordHashes hashes,
      Steps steps,
      Sessions sessions,
      Tries tries,
      SignInLog log,
      Clock clock) {
    return new SignIn(people, accounts, codes, hashes, steps, sessions, tries, log, clock);
  }

  @Bean
  Links links(
      SignInTables tables,
      People people,
      Accounts accounts,
      PasswordHashes hashes,
      Sessions sessions,
      Tries tries,
      SignInLog log,
      Clock clock,
      SignInSettings settings) {
    return new Links(tables, people, accounts, hashes, sessions, tries, log, clock, settings);
  }

  @Bean
  Upkeep signInUpkeep(
      Announcements announcements,
      Credentials remembered,
      CredentialTables credentials,
      Links links,
      Tries tries,
      PasswordHashes hashes,
      Clock clock,
      SignInSettings settings) {
    return new Upkeep(
        announcements, remembered, credentials, links, tries, hashes, clock, settings);
  }

  @Bean
  SignInRoutes signInRoutes(
      SignIn signIn, Sessions sessions, People people, Accounts accounts, SignInSettings settings) {
    return new SignInRoutes(signIn, sessions, people, accounts, settings);
  }

  @Bean
  OwnAccountRoutes ownAccountRoutes(
      SignInTables tables,
      People people,
      Accounts accounts,
      SecondCodes codes,
      PasswordHashes hashes,
      Links links,
      Sessions sessions,
      Steps steps,
      Tries tries,
      SignInLog log,
      Clock clock,
      SignInSettings settings) {
    Proof proof = new Proof(accounts, hashes, tries);
    return new OwnAccountRoutes(
        people,
        links,
        new PasswordChange(accounts, proof, hashes, sessions, steps, log),
        new SecondFactor(tables, accounts, codes, proof, sessions, tries, log, clock),
        settings);
  }

  @Bean
  SessionRoutes sessionRoutes(Sessions sessions, Tokens tokens, People people, SignInLog log) {
    return new SessionRoutes(sessions, tokens, new Administrators(people), log);
  }

  @Bean
  TryRoutes tryRoutes(Sessions sessions, People people) {
    return new TryRoutes(sessions, people);
  }

  @Bean
  AdministrationRoutes signInAdministrationRoutes(
      SignInTables tables,
      People people,
      Accounts accounts,
      Links links,
      Sessions sessions,
      Tries tries,
      SignInLog log) {
    return new AdministrationRoutes(
        people,
        new Administrators(people),
        accounts,
        links,
        new Locks(tables, accounts, sessions, tries, log),
        log);
  }

  /** Routes may name the caller as a parameter. */
  @Bean
  WebMvcConfigurer currentCaller() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentCaller());
      }
    };
  }
}
