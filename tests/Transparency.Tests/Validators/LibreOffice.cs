// LibreOffice as a reader of spreadsheets: one that is there, or else one that can be had.

using System.Diagnostics;

namespace Transparency.Tests.Validators;

/// <summary>Finds LibreOffice or installs it, and reads the sheets of files with it.</summary>
internal static class LibreOffice
{
    private const string Program = "soffice";

    // Comma, quotation marks, UTF-8, from the first line, cells as they are shown, every sheet in a file of its own.
    private const string AsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

    private const string Advice =
        """
        The tests of spreadsheets need LibreOffice with Calc, and none was found on the PATH or in the usual places.
        Install it, for example:
          Debian, Ubuntu   sudo apt-get install libreoffice-calc
          macOS            brew install --cask libreoffice
          Windows          winget install TheDocumentFoundation.LibreOffice
        """;

    // Where installers put it without putting it on the PATH.
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        @"C:\Program Files\LibreOffice\program\soffice.com",
    ];

    /// <summary>Turns all spreadsheets of a folder into CSV, in one run: <c>a.xlsx</c> with a sheet <c>Rows</c> becomes <c>a-Rows.csv</c> in <paramref name="output"/>.</summary>
    public static void ToCsv(string folder, string output)
    {
        // One that has no Calc, as a machine for letters has it, reads no sheets.
        if (Find() is { } there && Convert(there, folder, output)) return;
        if (Install() is not { } program || !Convert(program, folder, output)) throw new InvalidOperationException(Advice);
    }

    private static bool Convert(string program, string folder, string output)
    {
        var profile = Directory.CreateTempSubdirectory("transparency-office-").FullName;
        try
        {
            var files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal);
            return Run(program, [$"-env:UserInstallation={new Uri(profile)}", "--headless", "--convert-to", AsCsv, "--outdir", output, .. files])
                && Directory.Exists(output) && Directory.EnumerateFiles(output).Any();
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, Program))
        .Concat(UsualPlaces)
        .FirstOrDefault(File.Exists);

    private static string? Install()
    {
        var canInstall = File.Exists("/etc/debian_version") && Environment.UserName == "root";
        return canInstall && Run("apt-get", ["update"]) && Run("apt-get", ["install", "--yes", "--no-install-recommends", "libreoffice-calc"]) ? Find() : null;
    }

    private static bool Run(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" }, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = error.Result;
        return process.ExitCode == 0;
    }
}
