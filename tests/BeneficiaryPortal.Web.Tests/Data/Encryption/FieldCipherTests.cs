using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data.Encryption;

namespace BeneficiaryPortal.Web.Tests.Data.Encryption;

public sealed class FieldCipherTests
{
    private const string Purpose = "Beneficiaries.NationalId";
    private readonly DataKeys _keys = DataKeys.Draw();

    private FieldCipher Cipher => new(_keys);

    [Theory]
    [InlineData("")]
    [InlineData("1058529940")]
    [InlineData("دخل الأسرة 3200 ريال ﷺ 👪")]
    public void What_is_sealed_opens_again_and_shows_nothing(string plain)
    {
        var text = Cipher.Seal(plain, Purpose);

        Assert.Equal(plain, Cipher.Open(text, Purpose));
        Assert.StartsWith("v1.k1.", text, StringComparison.Ordinal);
        Assert.True(plain.Length == 0 || !text.Contains(plain, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_value_is_never_sealed_alike() =>
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => Cipher.Seal("1058529940", Purpose)).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void A_sealed_value_opens_in_its_own_column_only()
    {
        var text = Cipher.Seal("1058529940", Purpose);

        Assert.Throws<SealBrokenException>(() => Cipher.Open(text, "Beneficiaries.Mobile"));
    }

    [Fact]
    public void A_value_of_which_one_character_was_changed_does_not_open()
    {
        var text = Cipher.Seal("1058529940", Purpose);

        Assert.All(Enumerable.Range(0, text.Length - 1), i =>
        {
            var changed = text[..i] + (text[i] == 'A' ? 'B' : 'A') + text[(i + 1)..];
            Assert.Throws<SealBrokenException>(() => Cipher.Open(changed, Purpose));
        });
    }

    [Theory]
    [InlineData("1058529940")]
    [InlineData("v1.k1.")]
    [InlineData("v1.k1.AAAA")]
    [InlineData("v1.k1.not base64")]
    [InlineData("")]
    public void What_was_never_sealed_does_not_open(string text) => Assert.Throws<SealBrokenException>(() => Cipher.Open(text, Purpose));

    [Fact]
    public void The_newest_key_seals_and_every_key_opens()
    {
        var old = Cipher.Seal("1058529940", Purpose);
        var rotated = new FieldCipher(_keys.WithNewKey());

        Assert.StartsWith("v1.k2.", rotated.Seal("1058529940", Purpose), StringComparison.Ordinal);
        Assert.Equal("1058529940", rotated.Open(old, Purpose));
        Assert.Throws<SealBrokenException>(() => Cipher.Open(rotated.Seal("1058529940", Purpose), Purpose));
    }

    [Fact]
    public void A_blind_index_tells_equal_from_unequal_within_one_purpose()
    {
        var index = new BlindIndex(_keys);

        Assert.Equal(index.Of("1058529940", "id"), index.Of("1058529940", "id"));
        Assert.Equal(index.Of("1058529940", "id"), new BlindIndex(_keys.WithNewKey()).Of("1058529940", "id"));
        Assert.NotEqual(index.Of("1058529940", "id"), index.Of("1058529940", "mobile"));
        Assert.NotEqual(index.Of("1058529940", "id"), new BlindIndex(DataKeys.Draw()).Of("1058529940", "id"));
        Assert.Equal(BlindIndex.Length, index.Of("1058529940", "id").Length);
    }
}

public sealed class DataKeysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-keys-").FullName;

    private string File => Path.Combine(_folder, "keys", "data-keys.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_key_file_is_made_once_for_its_owner_alone()
    {
        var made = DataKeys.ReadOrDraw(File);

        Assert.Equal(made, DataKeys.ReadOrDraw(File));
        Assert.Equal([File], Directory.GetFiles(Path.GetDirectoryName(File)!));
        Assert.True(OperatingSystem.IsWindows() || System.IO.File.GetUnixFileMode(File) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Portals_that_start_together_share_one_key_file()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => DataKeys.ReadOrDraw(File))));

        Assert.Single(all.Distinct());
    }

    [Fact]
    public void A_missing_file_stops_the_start_with_one_sentence() =>
        Assert.Contains("add-data-key", Assert.Throws<SettingsException>(() => DataKeys.Read(File)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_others_can_read_stops_the_start()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        DataKeys.ReadOrDraw(File);
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Assert.Contains("chmod 600", Assert.Throws<SettingsException>(() => DataKeys.Read(File)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"index":"AAAA","keys":[]}""")]
    [InlineData("""{"index":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","keys":[{"id":"k1","secret":"AAAA"}]}""")]
    public void A_broken_file_stops_the_start(string content)
    {
        DataKeys.ReadOrDraw(File);
        System.IO.File.WriteAllText(File, content);

        Assert.Contains(File, Assert.Throws<SettingsException>(() => DataKeys.Read(File)).Message, StringComparison.Ordinal);
    }
}
