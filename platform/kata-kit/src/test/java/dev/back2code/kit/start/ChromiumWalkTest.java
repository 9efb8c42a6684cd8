package dev.back2code.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.back2code.kit.Call;
import dev.back2code.kit.PlatformService;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A person signs in by a browser, and is led back to a program on their machine. Needs Chromium and its driver. */
@ExtendWith(StartedPlatform.class)
@EnabledIf("hasChromium")
class ChromiumWalkTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final RunningPlatform platform;
    private final People people;
    private final CompletableFuture<URI> back = new CompletableFuture<>();
    private HttpServer program;
    private WebDriver browser;

    ChromiumWalkTest(RunningPlatform platform) {
        this.platform = platform;
        this.people = new People(platform.uri(PlatformService.AUTH));
    }

    static boolean hasChromium() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    @BeforeEach
    void start_the_program_and_a_browser() throws Exception {
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/callback", exchange -> {
            byte[] page = "signed in".getBytes();
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
            back.complete(exchange.getRequestURI());
        });
        program.start();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        // Without the sandbox, which refuses to work for root; it sees nothing but this platform.
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=400,800");
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        browser.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30)).implicitlyWait(Duration.ofSeconds(10));
    }

    @AfterEach
    void stop_both() {
        if (browser != null) {
            browser.quit();
        }
        program.stop(0);
    }

    @Test
    void from_the_login_page_to_a_token_that_serves() throws Exception {
        String login = "joan-" + UUID.randomUUID().toString().substring(0, 8);
        people.register(login);
        String callback =
                "http://127.0.0.1:%d/callback".formatted(program.getAddress().getPort());
        String verifier = People.verifier();

        browser.get(
                people.authorization(callback, "openid notes:read", verifier).toString());
        signIn(login, "not the password at all");
        assertThat(browser.findElement(By.id("problem")).getText()).isEqualTo("Login and password do not match.");
        signIn(login, People.PASSWORD);

        URI arrived = back.get(30, TimeUnit.SECONDS);
        assertThat(browser.findElement(By.tagName("body")).getText()).isEqualTo("signed in");
        String token = people.exchange(People.code(arrived), callback, verifier);
        assertThat(new Call(platform.uri(PlatformService.CORE))
                        .header("Authorization", "Bearer " + token)
                        .get("/v1/notes")
                        .status())
                .isEqualTo(200);
    }

    private void signIn(String login, String password) {
        assertThat(browser.getTitle()).isEqualTo("Sign in - Back2Code");
        browser.findElement(By.name("username")).sendKeys(login);
        browser.findElement(By.name("password")).sendKeys(password);
        browser.findElement(By.tagName("button")).click();
    }
}
