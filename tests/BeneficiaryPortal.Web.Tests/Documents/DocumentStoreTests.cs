using System.Text;
using BeneficiaryPortal.Web.Data.Encryption;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Storage;
using BeneficiaryPortal.Web.Tests.Documents.Corpus;

namespace BeneficiaryPortal.Web.Tests.Documents;

public sealed class DocumentStoreTests : IAsyncLifetime, IAsyncDisposable
{
    private const int ChunkSize = 64 * 1024;
    private static readonly DocumentLabel s_label = new(DocumentState.Clean, DocumentKind.Pdf, "هوية.pdf", "00", 1, 0, 0);

    private readonly DocumentRig _rig = new();
    private readonly byte[] _content = Bytes.Join(Bytes.Of("1098765432 plain to see"), Bytes.Noise((3 * ChunkSize) + 1000));
    private readonly string _name = DocumentStore.NewName();

    public Task InitializeAsync() => SaveAsync(_name, _content);

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(ChunkSize - 1)]
    [InlineData(ChunkSize)]
    [InlineData(ChunkSize + 1)]
    [InlineData(2 * ChunkSize)]
    [InlineData((5 * ChunkSize) + 17)]
    public async Task What_was_stored_comes_back(int length)
    {
        var name = DocumentStore.NewName();
        var content = Bytes.Noise(length);
        await SaveAsync(name, content);
        Assert.Equal(content, await _rig.StoredAsync(name));
    }

    [Fact]
    public async Task It_can_be_read_from_any_place()
    {
        await using var document = await _rig.Store.OpenAsync(_name, CancellationToken.None);
        Assert.Equal((_content.Length, "application/pdf", "هوية.pdf"), (document.Content.Length, document.ContentType, document.DisplayName));
        var part = new byte[100];
        document.Content.Seek(-100, SeekOrigin.End);
        await document.Content.ReadExactlyAsync(part);
        Assert.Equal(_content[^100..], part);
        document.Content.Position = ChunkSize - 50;
        await document.Content.ReadExactlyAsync(part);
        Assert.Equal(_content[(ChunkSize - 50)..(ChunkSize + 50)], part);
    }

    [Fact]
    public async Task Nothing_of_it_lies_on_the_disk_in_clear()
    {
        var raw = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(_rig.PathOf(_name)));
        Assert.DoesNotContain("1098765432", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("هوية", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_owner_may_read_it()
    {
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_rig.PathOf(_name)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(_rig.PathOf(_name))!));
    }

    [Fact]
    public async Task A_changed_byte_anywhere_keeps_it_shut()
    {
        var whole = await File.ReadAllBytesAsync(_rig.PathOf(_name));
        for (var at = 0; at < whole.Length; at += at < 1000 ? 7 : 9973)
        {
            var changed = whole.ToArray();
            changed[at] ^= 1;
            await AssertShutAsync(changed);
        }
    }

    [Fact]
    public async Task Cut_short_or_made_longer_it_stays_shut()
    {
        var whole = await File.ReadAllBytesAsync(_rig.PathOf(_name));
        var head = whole.Length - _content.Length - (4 * 16);
        foreach (var length in new[] { 0, 3, 8, 50, head, head + 5, head + ChunkSize + 16, head + (3 * (ChunkSize + 16)), whole.Length - 17, whole.Length - 1 })
        {
            await AssertShutAsync(whole[..length]);
        }

        await AssertShutAsync(Bytes.Join(whole, [0]));
        await AssertShutAsync(Bytes.Join(whole, whole[^(ChunkSize + 16)..]));
    }

    [Fact]
    public async Task With_two_chunks_swapped_it_stays_shut()
    {
        var whole = await File.ReadAllBytesAsync(_rig.PathOf(_name));
        var head = whole.Length - _content.Length - (4 * 16);
        var (first, second) = (head, head + ChunkSize + 16);
        await AssertShutAsync(Bytes.Join(whole[..first], whole[second..(second + ChunkSize + 16)], whole[first..second], whole[(second + ChunkSize + 16)..]));
    }

    [Fact]
    public async Task Put_under_the_name_of_another_it_stays_shut()
    {
        var other = DocumentStore.NewName();
        await SaveAsync(other, _content);
        File.Copy(_rig.PathOf(other), _rig.PathOf(_name), overwrite: true);
        await Assert.ThrowsAsync<DocumentUnreadableException>(() => _rig.Store.OpenAsync(_name, CancellationToken.None));
    }

    [Fact]
    public async Task With_other_keys_it_stays_shut()
    {
        var elsewhere = _rig.StoreWith(DataKeys.Draw());
        await Assert.ThrowsAsync<DocumentUnreadableException>(() => elsewhere.OpenAsync(_name, CancellationToken.None));
    }

    [Fact]
    public async Task Sealed_anew_it_opens_with_the_newest_key_alone()
    {
        var both = _rig.Keys.WithNewKey();
        Assert.Equal(1, await _rig.StoreWith(both).ResealAsync(CancellationToken.None));
        Assert.Equal(0, await _rig.StoreWith(both).ResealAsync(CancellationToken.None));
        await using (var document = await _rig.StoreWith(both).OpenAsync(_name, CancellationToken.None))
        {
            Assert.Equal(_content.Length, document.Content.Length);
        }

        await Assert.ThrowsAsync<DocumentUnreadableException>(() => _rig.Store.OpenAsync(_name, CancellationToken.None));
    }

    [Fact]
    public async Task One_that_awaits_its_scan_is_not_opened()
    {
        var name = DocumentStore.NewName();
        using var content = new MemoryStream(_content);
        await _rig.Store.SaveAsync(name, s_label with { State = DocumentState.AwaitingScan }, content, CancellationToken.None);
        await Assert.ThrowsAsync<DocumentUnreadableException>(() => _rig.Store.OpenAsync(name, CancellationToken.None));
    }

    [Fact]
    public async Task A_deleted_one_is_gone()
    {
        Assert.True(await _rig.Store.DeleteAsync(_name, CancellationToken.None));
        Assert.False(await _rig.Store.DeleteAsync(_name, CancellationToken.None));
        await Assert.ThrowsAsync<FileNotFoundException>(() => _rig.Store.OpenAsync(_name, CancellationToken.None));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789")]
    [InlineData("0123456789abcdef0123456789abcde/")]
    public async Task A_name_that_was_never_given_out_is_no_path(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(() => _rig.Store.OpenAsync(name, CancellationToken.None));

    [Fact]
    public async Task Files_that_no_row_names_are_listed_once_they_are_old_enough()
    {
        var orphan = DocumentStore.NewName();
        await SaveAsync(orphan, _content);
        var named = new HashSet<string>(StringComparer.Ordinal) { _name };
        Assert.Equal([orphan], _rig.Store.Orphans(named, DateTime.MaxValue));
        Assert.Empty(_rig.Store.Orphans(named, File.GetLastWriteTimeUtc(_rig.PathOf(orphan))));
    }

    [Fact]
    public async Task A_writing_that_breaks_off_leaves_what_was_there()
    {
        await Assert.ThrowsAsync<IOException>(() => _rig.Store.SaveAsync(_name, s_label, new BreakingStream(), CancellationToken.None));
        Assert.Equal(_content, await _rig.StoredAsync(_name));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_rig.Settings.Folder, "incoming")));
    }

    [Fact]
    public void What_a_crash_left_half_written_is_removed_at_the_next_start()
    {
        var file = Path.Combine(_rig.Settings.Folder, "incoming", DocumentStore.NewName());
        File.WriteAllText(file, "half");
        _rig.Store.RemoveUnfinished(File.GetLastWriteTimeUtc(file));
        Assert.True(File.Exists(file));
        _rig.Store.RemoveUnfinished(DateTime.MaxValue);
        Assert.False(File.Exists(file));
    }

    private async Task SaveAsync(string name, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        await _rig.Store.SaveAsync(name, s_label, content, CancellationToken.None);
    }

    private async Task AssertShutAsync(byte[] changed)
    {
        await File.WriteAllBytesAsync(_rig.PathOf(_name), changed);
        await Assert.ThrowsAsync<DocumentUnreadableException>(() => _rig.Store.OpenAsync(_name, CancellationToken.None));
    }

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The line broke.");
    }
}
