// A browser to test with: one that is there, or else one that can be had.

using System.Diagnostics;
using Microsoft.Playwright;

namespace Transparency.BrowserTests;

/// <summary>Finds Chromium, Chrome or Edge, or installs Chromium.</summary>
internal static class Chromium
{
    // Debian's shell has no window to draw: it opens pages several times as fast.
    private static readonly string[] Names =
    [
        "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge",
    ];

    // Where installers put it without putting it on the PATH.
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        .. WindowsPlaces(@"Google\Chrome\Application\chrome.exe"),
        .. WindowsPlaces(@"Chromium\Application\chrome.exe"),
        .. WindowsPlaces(@"Microsoft\Edge\Application\msedge.exe"),
    ];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Starts a browser; where none is found or can be installed, fails saying how to get one.</summary>
    public static async Task<IBrowser> Launch(IPlaywright playwright)
    {
        var path = Find();
        if (path is null && !await InstallWithPlaywright()) path = InstallWithApt();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments, Headless = true });
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var endings = OperatingSystem.IsWindows() ? new[] { ".exe" } : [""];
        return (from folder in folders from name in Names from ending in endings select Path.Combine(folder, name + ending))
            .Concat(UsualPlaces)
            .FirstOrDefault(File.Exists);
    }

    // Null as a path then means Playwright's own browser.
    private static async Task<bool> InstallWithPlaywright()
    {
        // It would try for minutes.
        if (!await IsThere(Environment.GetEnvironmentVariable("PLAYWRIGHT_DOWNLOAD_HOST") ?? "https://cdn.playwright.dev")) return false;
        var install = Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"]));
        var inTime = await Task.WhenAny(install, Task.Delay(TimeSpan.FromMinutes(3))) == install;
        return inTime && await install == 0;
    }

    private static async Task<bool> IsThere(string host)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        try
        {
            using var answer = await client.GetAsync(host, HttpCompletionOption.ResponseHeadersRead);
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static string InstallWithApt()
    {
        var canInstall = File.Exists("/etc/debian_version") && Environment.UserName == "root";
        var isInstalled = canInstall && Run("apt-get", "update") && (Install("chromium-headless-shell") || Install("chromium"));
        if (isInstalled && Find() is { } path) return path;
        throw new InvalidOperationException(
            """
            The browser tests need Chromium, Chrome or Edge, and none was found on the PATH or in the usual places.
            Install one, for example:
              Debian, Ubuntu   sudo apt-get install chromium
              macOS            brew install --cask chromium
              Windows          winget install Google.Chrome
            or let Playwright fetch its own:
              pwsh tests/Transparency.BrowserTests/bin/Debug/net10.0/playwright.ps1 install chromium
            """);
    }

    private static bool Install(string package) => Run("apt-get", "install", "--yes", "--no-install-recommends", package);

    private static bool Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static IEnumerable<string> WindowsPlaces(string program) =>
        new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
            .Select(Environment.GetFolderPath)
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, program));
}
