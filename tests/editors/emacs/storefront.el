;;; storefront.el --- Drives actionfence with Eglot  -*- lexical-binding: t -*-

;; Run by a batch Emacs whose working folder is a copy of fixtures/storefront. Everything goes through the editor: Flymake's
;; diagnostics, Eglot's code actions, Emacs' way of writing files.

;;; Code:

(dolist (folder (ignore-errors (directory-files "/usr/share/emacs/site-lisp/elpa-src" t "\\`[a-z]")))
  (when (version< emacs-version "29")
    (add-to-list 'load-path folder)))
(require 'eglot)
(require 'flymake)
(require 'subr-x)

(setq eglot-sync-connect 30
      eglot-autoreconnect t
      eglot-confirm-server-initiated-edits nil
      eglot-confirm-server-edits nil
      eglot-send-changes-idle-time 0.05
      flymake-no-changes-timeout 0.1
      backtrace-on-error-noninteractive nil
      make-backup-files nil
      create-lockfiles nil)

;; Eglot asks before it changes files that are not open.
(fset 'y-or-n-p (lambda (&rest _) t))

;; What every Emacs has; modes of packages would decide nothing here.
(unless (fboundp 'typescript-mode)
  (define-derived-mode typescript-mode prog-mode "TypeScript"))
(add-to-list 'auto-mode-alist '("\\.tsx?\\'" . typescript-mode))

(defconst fence-root default-directory)

(defun fence-fail (format &rest arguments)
  (princ (concat "FAIL " (apply #'format format arguments) "\n"))
  (kill-emacs 1))

(defun fence-wait (condition format &rest arguments)
  "Wait until the function CONDITION gives something."
  (let ((tries 0) result)
    (while (and (not (setq result (funcall condition))) (< tries 1500))
      (setq tries (1+ tries))
      ;; A batch Emacs is never idle, and Eglot tells of changes when Emacs is.
      (when eglot--managed-mode
        (eglot--signal-textDocument/didChange))
      (accept-process-output nil 0.02))
    (or result (fence-fail "waited in vain for %s\n  shown: %s" (apply #'format format arguments) (fence-shown)))))

(defun fence-shown ()
  "What stands at the findings of the buffer, with the start of their message."
  (sort (mapcar (lambda (found)
                  (buffer-substring-no-properties (flymake-diagnostic-beg found) (flymake-diagnostic-end found)))
                (flymake-diagnostics))
        #'string<))

(defun fence-wait-for (&rest texts)
  (fence-wait (lambda ()
                (flymake-start)
                (accept-process-output nil 0.02)
                (equal (fence-shown) texts))
              "findings at %s in %s" texts (buffer-name)))

(defun fence-open (file)
  (find-file (expand-file-name file fence-root))
  (unless (eglot-current-server)
    (call-interactively #'eglot))
  (flymake-mode 1)
  (flymake-start))

(defun fence-apply (text part)
  "Choose the code action whose title holds PART at the finding on TEXT."
  (let* ((found (seq-find (lambda (one)
                            (equal text (buffer-substring-no-properties (flymake-diagnostic-beg one) (flymake-diagnostic-end one))))
                          (flymake-diagnostics)))
         (start (flymake-diagnostic-beg found)))
    (goto-char start)
    (fence-choose (eglot-code-actions start (1+ start) "quickfix" nil) part)))

(defun fence-choose (actions part)
  (let ((action (seq-find (lambda (one) (string-match-p (regexp-quote part) (plist-get one :title))) actions)))
    (unless action
      (fence-fail "no action with %s among %S" part actions))
    (if (fboundp 'eglot-execute)
        (eglot-execute (eglot-current-server) action)
      (eglot--apply-workspace-edit (plist-get action :edit)))))

(defun fence-save ()
  (save-some-buffers t))

(defun fence-step (name step)
  (funcall step)
  (princ (format "ok %s\n" name)))

;; The configuration is the first block of the page that tells users what to write.
(with-temp-buffer
  (insert-file-contents (getenv "PAGE"))
  (search-forward "```elisp\n")
  (let ((start (point)))
    (search-forward "\n```")
    (eval-region start (line-beginning-position))))

(fence-step
 "findings stand where they should"
 (lambda ()
   (fence-open "app/account/actions.ts")
   (fence-wait-for "deleteAddress" "updateProfile")
   (fence-open "lib/shipping.ts")
   (fence-wait-for "process.env.SHIPPO_API_TOKEN")))

(fence-step
 "an astral character before a finding shifts nothing"
 (lambda ()
   (fence-open "app/admin/webhooks/page.tsx")
   (fence-wait-for "signingSecret")
   (goto-char (flymake-diagnostic-beg (car (flymake-diagnostics))))
   (unless (string-match-p "👋" (buffer-substring (line-beginning-position) (point)))
     (fence-fail "the character should stand before the finding"))))

(fence-step
 "half typed code leaves the other findings"
 (lambda ()
   (fence-open "app/account/actions.ts")
   (fence-wait-for "deleteAddress" "updateProfile")
   (goto-char (point-min))
   (search-forward "function addAddress")
   (end-of-line)
   (insert "\n  const draft = await prisma.")
   (goto-char (point-max))
   (insert "\nexport async function dropAddress(id: string) {\n  await prisma.address.delete({ where: { id } })\n}\n")
   (fence-wait (lambda ()
                 (flymake-start)
                 (accept-process-output nil 0.02)
                 (let ((shown (fence-shown)))
                   (and (member "dropAddress" shown) (member "deleteAddress" shown) (member "updateProfile" shown))))
               "the new finding beside the others")
   (revert-buffer t t)
   (fence-wait-for "deleteAddress" "updateProfile")))

(fence-step
 "the server is restarted on demand"
 (lambda ()
   (let ((server (eglot-current-server)))
     (eglot-reconnect server)
     (fence-wait (lambda () (and (eglot-current-server) (not (eq server (eglot-current-server))))) "another server")
     (fence-wait-for "deleteAddress" "updateProfile"))))

(fence-step
 "a killed server comes back"
 (lambda ()
   (let ((server (eglot-current-server)))
     (signal-process (jsonrpc--process server) 9)
     (fence-wait (lambda ()
                   (let ((now (eglot-current-server)))
                     (and now (not (eq server now)))))
                 "the server to come back")
     (fence-wait-for "deleteAddress" "updateProfile"))))

(fence-step
 "everything safe is fixed in a file"
 (lambda ()
   (fence-open "lib/shipping.ts")
   (fence-wait-for "process.env.SHIPPO_API_TOKEN")
   (fence-choose (eglot-code-actions (point-min) (point-max) "source.fixAll.actionfence" nil) "safe")
   (fence-wait-for)
   (fence-save)))

(fence-step
 "an inline action is moved"
 (lambda ()
   (fence-open "app/admin/webhooks/page.tsx")
   (fence-wait-for "signingSecret")
   (fence-apply "signingSecret" "Move")
   (fence-wait-for)
   (fence-save)))

(fence-step
 "an action is wrapped"
 (lambda ()
   (fence-open "app/account/actions.ts")
   (fence-wait-for "deleteAddress" "updateProfile")
   (fence-apply "updateProfile" "createSecureAction")
   (fence-wait-for "deleteAddress")
   (fence-save)))

(eglot-shutdown (eglot-current-server))

;;; storefront.el ends here
