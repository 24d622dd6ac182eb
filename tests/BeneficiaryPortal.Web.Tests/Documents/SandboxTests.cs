using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Cleaning;
using BeneficiaryPortal.Web.Documents.Gate;

namespace BeneficiaryPortal.Web.Tests.Documents;

/// <summary>What a program that a document has taken over could still do.</summary>
public sealed class SandboxTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sandbox-").FullName;
    private readonly DocumentTools _tools = new();
    private readonly Sandbox _sandbox;

    public SandboxTests() => _sandbox = new Sandbox(_tools, new DocumentLimits { MaxBytes = 100_000 }, new SandboxLimits { ProcessorSeconds = 1, Patience = TimeSpan.FromMinutes(2) });

    public void Dispose()
    {
        _sandbox.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task It_writes_in_its_folder_and_nowhere_else()
    {
        var run = await ShellAsync("echo here > inside; echo there > /usr/outside; echo there > /outside; ls /");
        Assert.Equal("here\n", await File.ReadAllTextAsync(Path.Combine(_folder, "inside")));
        if (_tools.HasNamespaces)
        {
            Assert.DoesNotContain("home", run.Said, StringComparison.Ordinal);
            Assert.DoesNotContain("root", run.Said, StringComparison.Ordinal);
            Assert.False(File.Exists("/usr/outside"));
        }
    }

    [Fact]
    public async Task It_sees_no_network_and_no_other_process()
    {
        var run = await ShellAsync("cat /proc/net/dev; ls -d /proc/[0-9]*");
        if (_tools.HasNamespaces)
        {
            Assert.DoesNotContain("eth", run.Said, StringComparison.Ordinal);
            Assert.InRange(run.Said.Split("/proc/").Length - 1, 1, 4);
        }
    }

    [Fact]
    public async Task It_learns_nothing_from_the_environment()
    {
        var run = await ShellAsync("env");
        Assert.DoesNotContain("DOTNET", run.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Database__", run.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("while true; do true; done")]
    [InlineData("head -c 10000000 /dev/zero > large")]
    public async Task It_is_stopped_when_it_wants_too_much(string script) =>
        Assert.NotEqual(SandboxOutcome.Done, (await ShellAsync(script)).Outcome);

    [Fact]
    public async Task Its_files_stay_small()
    {
        await ShellAsync("head -c 10000000 /dev/zero > large");
        Assert.InRange(new FileInfo(Path.Combine(_folder, "large")).Length, 0, 300_000);
    }

    [Fact]
    public async Task It_gets_no_more_memory_than_it_may_have()
    {
        var run = await ShellAsync("head -c 700000000 /dev/zero | tail -n 1 > /dev/null; echo ended with ${?}");
        Assert.DoesNotContain("ended with 0", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_when_the_request_does()
    {
        using var ended = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _sandbox.RunAsync("/usr/bin/sleep", ["60"], _folder, ended.Token));
    }

    [Fact]
    public async Task All_that_is_done_with_one_file_has_one_measure_of_time()
    {
        var spent = TimeSpan.FromMinutes(2);
        Assert.Equal(SandboxOutcome.Stopped, (await _sandbox.RunAsync("/usr/bin/true", [], _folder, CancellationToken.None, spent)).Outcome);
        Assert.Equal((10, TimeSpan.FromSeconds(10)), (new SandboxLimits().ProcessorSeconds, new SandboxLimits().Patience));
    }

    private Task<SandboxRun> ShellAsync(string script) => _sandbox.RunAsync("/usr/bin/sh", ["-c", script], _folder, CancellationToken.None);
}
