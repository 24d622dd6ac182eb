using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeneficiaryPortal.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ContactPapers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<long>(
                name: "CaseId",
                table: "DocumentViews",
                type: "bigint",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "bigint");

            migrationBuilder.AddColumn<long>(
                name: "ContactId",
                table: "DocumentViews",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ContactPapers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ContactId = table.Column<long>(type: "bigint", nullable: false),
                    StoredName = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Pages = table.Column<int>(type: "int", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    AwaitsScan = table.Column<bool>(type: "bit", nullable: false),
                    AddedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AddedBy = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RemovedBy = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RefusedBecause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactPapers", x => new { x.ContactId, x.Id });
                    table.ForeignKey(
                        name: "FK_ContactPapers_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentViews_ContactId_Id",
                table: "DocumentViews",
                columns: new[] { "ContactId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactPapers_AwaitsScan",
                table: "ContactPapers",
                column: "AwaitsScan");

            migrationBuilder.CreateIndex(
                name: "IX_ContactPapers_StoredName",
                table: "ContactPapers",
                column: "StoredName");

            migrationBuilder.AddForeignKey(
                name: "FK_DocumentViews_Contacts_ContactId",
                table: "DocumentViews",
                column: "ContactId",
                principalTable: "Contacts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_DocumentViews_Contacts_ContactId",
                table: "DocumentViews");

            migrationBuilder.DropTable(
                name: "ContactPapers");

            migrationBuilder.DropIndex(
                name: "IX_DocumentViews_ContactId_Id",
                table: "DocumentViews");

            migrationBuilder.DropColumn(
                name: "ContactId",
                table: "DocumentViews");

            migrationBuilder.AlterColumn<long>(
                name: "CaseId",
                table: "DocumentViews",
                type: "bigint",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "bigint",
                oldNullable: true);
        }
    }
}
