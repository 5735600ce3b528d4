import Testing

@testable import Secrets

@Suite("Settings of signing in")
struct SignInSettingsTests {
  @Test("are the ordinary ones where the environment says nothing")
  func ordinary() throws {
    #expect(try SignInSettings(environment: ["ACQUIS_PASSWORD_LENGTH": ""]) == SignInSettings())
  }

  @Test("come from the environment")
  func fromEnvironment() throws {
    let settings = try SignInSettings(environment: [
      "ACQUIS_PASSWORD_LENGTH": "15", "ACQUIS_SESSION_IDLE_MINUTES": "20", "ACQUIS_SESSION_HOURS": "8",
    ])
    #expect(settings.passwordMinimumLength == 15)
    #expect(settings.sessionIdleSeconds == 1200 && settings.sessionAbsoluteSeconds == 28_800)
  }

  @Test(
    "stop the start where they make no sense",
    arguments: [
      ("ACQUIS_PASSWORD_LENGTH", "7"), ("ACQUIS_PASSWORD_LENGTH", "long"), ("ACQUIS_SESSION_IDLE_MINUTES", "0"),
      ("ACQUIS_SESSION_HOURS", "1000"), ("ACQUIS_SESSION_HOURS", "-1"),
    ])
  func senseless(name: String, value: String) {
    #expect { try SignInSettings(environment: [name: value]) } throws: { error in
      (error as? SettingFault)?.name == name && "\(error)".contains(value)
    }
  }

  @Test("keep a reset link alive longer than the longest wait for the next one")
  func resetLinkOutlivesItsWait() {
    let settings = SignInSettings()
    #expect(settings.resetLinkSeconds > settings.throttle.mail.longestWaitSeconds)
  }
}
